package org.homelibrary.web.render;

import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A page as it grows, in UTF-8. In place of jte's own output of bytes, which keeps a list of thousands of pieces for a
 * list page: filling and emptying that list took longer than the templates themselves (ADR 0008).
 */
final class PageBytes implements TemplateOutput {

    private byte[] bytes = new byte[32_768];
    private int length;

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int beginIndex, int endIndex) {
        writeContent(text.substring(beginIndex, endIndex));
    }

    @Override
    public void writeBinaryContent(byte[] more) {
        int end = Math.addExact(length, more.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length * 2));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length = end;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }
}
