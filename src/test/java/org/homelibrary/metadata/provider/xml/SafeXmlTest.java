package org.homelibrary.metadata.provider.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

@Timeout(20)
class SafeXmlTest {

    /** A billion laughs, the quadratic kind, a file, a URL, a parameter entity, an empty DTD. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;\">]><a>&d;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"http://localhost:9/x\">]><a>&b;</a>",
                "<!DOCTYPE a [<!ENTITY % b SYSTEM \"http://localhost:9/x.dtd\">%b;]><a/>",
                "<!DOCTYPE a SYSTEM \"http://localhost:9/x.dtd\"><a/>",
                "<!DOCTYPE a><a/>"
            })
    void documentTypes_areRefused(String document) {
        assertRefused(document.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "<", "<a>", "<a></b>", "{\"a\": 1}", "<a/><b/>", "<a b='1' b='2'/>", "<a>&b;</a>"})
    void whatIsNotWellFormed_isRefused(String document) {
        assertRefused(document.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void depthWithoutEnd_isRefused() {
        assertRefused(("<a>".repeat(100_000) + "</a>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void attributesWithoutEnd_areRefused() {
        StringBuilder document = new StringBuilder("<a");
        for (int i = 0; i < 5000; i++) {
            document.append(" b").append(i).append("=''");
        }
        assertRefused(document.append("/>").toString().getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void includes_areNotFollowed() {
        Element root = SafeXml.parse("<a xmlns:xi='http://www.w3.org/2001/XInclude'>"
                + "<xi:include href='file:///etc/passwd' parse='text'/></a>");

        assertThat(SafeXml.text(root)).isEmpty();
    }

    @Test
    void declaredEncoding_isTheOneUsed() {
        byte[] document =
                "<?xml version='1.0' encoding='ISO-8859-1'?><a>Märchen</a>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(SafeXml.text(SafeXml.parse(document))).isEqualTo("Märchen");
    }

    @Test
    void utf16WithMark_isRead() {
        byte[] document = "<?xml version='1.0' encoding='UTF-16'?><a>雪国</a>".getBytes(StandardCharsets.UTF_16);

        assertThat(SafeXml.text(SafeXml.parse(document))).isEqualTo("雪国");
    }

    @Test
    void blankLinesInFront_andControlCharacters_areSkipped() {
        byte[] document = "\r\n <?xml version='1.0' encoding='UTF-8'?>\n<a>Mär\u001Fchen\u0000 \u0098Der</a>"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(SafeXml.text(SafeXml.parse(document))).isEqualTo("Märchen \u0098Der");
    }

    /** Half of its letters would be wrong in the library for good. */
    @Test
    void encodingOtherThanDeclared_isRefused() {
        assertRefused("<?xml version='1.0' encoding='UTF-8'?><a>Märchen</a>".getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void unknownEncoding_isRefused() {
        assertRefused("<?xml version='1.0' encoding='KLINGON'?><a/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void elements_areFoundByLocalName() {
        Element root = SafeXml.parse("<x:a xmlns:x='urn:x'><x:b>1</x:b><b>2</b><c><b xmlns='urn:y'>3</b></c></x:a>");

        assertThat(SafeXml.descendants(root, "b").map(SafeXml::text)).containsExactly("1", "2", "3");
        assertThat(SafeXml.children(root, "b").map(SafeXml::text)).containsExactly("1", "2");
        assertThat(SafeXml.child(root, "d")).isEmpty();
    }

    private static void assertRefused(byte[] document) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> SafeXml.parse(document))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.BAD_ANSWER));
    }
}
