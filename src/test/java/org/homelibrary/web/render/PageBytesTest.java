package org.homelibrary.web.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageBytesTest {

    @Test
    void pieces_growIntoOnePage_whateverTheirSize() {
        PageBytes page = new PageBytes();
        StringBuilder expected = new StringBuilder();
        for (String piece : new String[] {"", "<p>", "é📚שלום", "x".repeat(200_000), "</p>"}) {
            page.writeContent(piece);
            page.writeBinaryContent(piece.getBytes(StandardCharsets.UTF_8));
            expected.append(piece).append(piece);
        }
        page.writeContent("0123456789", 3, 5);

        assertThat(new String(page.toByteArray(), StandardCharsets.UTF_8)).isEqualTo(expected + "34");
    }
}
