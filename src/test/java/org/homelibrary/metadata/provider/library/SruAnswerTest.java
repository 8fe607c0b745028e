package org.homelibrary.metadata.provider.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.model.lookup.LookupFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class SruAnswerTest {

    private static final String SRW = "http://www.loc.gov/zing/srw/";

    @Test
    void records_areFound_whateverThePrefix() {
        assertThat(names("<zs:searchRetrieveResponse xmlns:zs='" + SRW + "'><zs:records><zs:record><zs:recordData>"
                        + "<m:record xmlns:m='http://www.loc.gov/MARC21/slim'/></zs:recordData></zs:record></zs:records>"
                        + "</zs:searchRetrieveResponse>"))
                .containsExactly("record");
        assertThat(names("<sru:searchRetrieveResponse xmlns:sru='http://docs.oasis-open.org/ns/search-ws/sruResponse'>"
                        + "<sru:records><sru:record><sru:recordData><a/></sru:recordData></sru:record>"
                        + "<sru:record><sru:recordData><b/></sru:recordData></sru:record></sru:records>"
                        + "</sru:searchRetrieveResponse>"))
                .containsExactly("a", "b");
    }

    @Test
    void recordAsText_isParsed() {
        assertThat(
                        names(
                                response(
                                        "<records><record><recordPacking>string</recordPacking><recordData>"
                                                + "&lt;?xml version='1.0'?&gt;&lt;c&gt;x &amp;amp; y&lt;/c&gt;</recordData></record></records>")))
                .containsExactly("c");
    }

    @Test
    void recordAsText_isNotTrustedMore() {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> names(response("<records><record><recordData>"
                        + "&lt;!DOCTYPE a [&lt;!ENTITY b SYSTEM 'file:///etc/passwd'&gt;]&gt;&lt;a&gt;&amp;b;&lt;/a&gt;"
                        + "</recordData></record></records>")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<numberOfRecords>0</numberOfRecords>",
                "<numberOfRecords>0</numberOfRecords><records/>",
                "<numberOfRecords>1</numberOfRecords><records><record/></records>",
                ""
            })
    void noRecords_areNone(String content) {
        assertThat(names(response(content))).isEmpty();
    }

    @Test
    void emptyRecord_holdsNothing() {
        assertThat(names(response("<records><record><recordData/></record></records>")))
                .containsExactly("recordData");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info:srw/diagnostic/1/65|Record does not exist",
                "info:srw/diagnostic/1/1|Record does not exist",
                "info:srw/diagnostic/1/1|Record does not exit"
            })
    void diagnosticThatThereIsNoRecord_isNoFailure(String diagnostic) {
        String[] parts = diagnostic.split("\\|");

        assertThat(names(response(diagnostics(parts[0], parts[1])))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, General system error, UNAVAILABLE",
        "2, System temporarily unavailable, UNAVAILABLE",
        "3, Authentication error, KEY_REFUSED",
        "10, Query syntax error, BAD_ANSWER",
        "16, Unsupported index, BAD_ANSWER",
        "66, Unknown schema for retrieval, BAD_ANSWER"
    })
    void diagnostic_isAFailureWithAReason(String code, String message, LookupFailure reason) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> names(response(diagnostics("info:srw/diagnostic/1/" + code, message))))
                .withMessageContainingAll("info:srw/diagnostic/1/" + code, message.toLowerCase(java.util.Locale.ROOT))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason))
                .satisfies(e -> assertThat(e instanceof ProviderUnavailableException)
                        .isEqualTo(reason == LookupFailure.UNAVAILABLE));
    }

    @Test
    void diagnosticInPlaceOfARecord_isLeftOut_unlessItIsAll() {
        String bad = "<record><recordData><d:diagnostic xmlns:d='http://www.loc.gov/zing/srw/diagnostic/'>"
                + "<d:uri>info:srw/diagnostic/1/67</d:uri></d:diagnostic></recordData></record>";

        assertThat(names(response("<records>" + bad + "<record><recordData><a/></recordData></record></records>")))
                .containsExactly("a");
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> names(response("<records>" + bad + "</records>")))
                .withMessageContaining("diagnostic/1/67");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<html><body>Wartung</body></html>", "<explainResponse xmlns='" + SRW + "'/>", "<records/>"})
    void anythingElse_isNotUnderstood(String answer) {
        assertThatExceptionOfType(ProviderException.class)
                .isThrownBy(() -> names(answer))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(LookupFailure.BAD_ANSWER));
    }

    private static List<String> names(String answer) {
        return SruAnswer.records(SafeXml.parse(answer)).stream()
                .map(Element::getLocalName)
                .toList();
    }

    private static String response(String content) {
        return "<searchRetrieveResponse xmlns='" + SRW + "'><version>1.1</version>" + content
                + "</searchRetrieveResponse>";
    }

    private static String diagnostics(String uri, String message) {
        return "<numberOfRecords>0</numberOfRecords><diagnostics>"
                + "<diagnostic xmlns='http://www.loc.gov/zing/srw/diagnostic/'><uri>" + uri + "</uri><message>"
                + message
                + "</message></diagnostic></diagnostics>";
    }
}
