package org.homelibrary.metadata.provider.library;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.metadata.provider.ProviderUnavailableException;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.homelibrary.metadata.text.PlainText;
import org.homelibrary.model.lookup.LookupFailure;
import org.w3c.dom.Element;

/**
 * The envelope of SRU's searchRetrieve, versions 1.1 to 2.0: the records inside, or a diagnostic that says why there are
 * none.
 *
 * @see <a href="https://www.loc.gov/standards/sru/sru-1-1.html">SRU 1.1</a>
 * @see <a href="https://www.loc.gov/standards/sru/diagnostics/diagnosticsList.html">the list of diagnostics</a>
 */
final class SruAnswer {

    private static final Pattern NO_RECORD = Pattern.compile("(?i).*record does not exi[s]?t.*", Pattern.DOTALL);

    private SruAnswer() {}

    /**
     * @return what the {@code recordData} of each record holds; none when nothing was found
     * @throws ProviderException when the server could not search, or this is no SRU answer
     */
    static List<Element> records(Element root) {
        if (!"searchRetrieveResponse".equals(root.getLocalName())) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, "answered with XML that is not SRU");
        }
        List<Element> records = SafeXml.child(root, "records").stream()
                .flatMap(list -> SafeXml.children(list, "record"))
                .flatMap(record -> SafeXml.child(record, "recordData").stream())
                .map(SruAnswer::content)
                .toList();
        List<Element> usable = records.stream()
                .filter(record -> !"diagnostic".equals(record.getLocalName()))
                .toList();
        if (usable.isEmpty()) {
            SafeXml.descendants(root, "diagnostic").findFirst().ifPresent(SruAnswer::check);
            records.stream().findFirst().ifPresent(SruAnswer::check);
        }
        return usable;
    }

    /** With {@code recordPacking=string} the record is escaped text; not every server asks what was wanted. */
    private static Element content(Element data) {
        List<Element> children = SafeXml.children(data);
        if (!children.isEmpty()) {
            return children.get(0);
        }
        String text = SafeXml.text(data).strip();
        return text.startsWith("<") ? SafeXml.parse(text) : data;
    }

    /** Only "record does not exist" (65) is an answer; everything else says that there was no search. */
    private static void check(Element diagnostic) {
        String uri = part(diagnostic, "uri");
        String message = part(diagnostic, "message");
        String code = uri.substring(uri.lastIndexOf('/') + 1);
        // The National Diet Library says so in a message under the general code.
        if (code.equals("65") || NO_RECORD.matcher(message).matches()) {
            return;
        }
        String words = "answered with the diagnostic " + uri + " "
                + PlainText.line(message + " " + part(diagnostic, "details"), 200);
        switch (code) {
            case "1", "2", "64" -> throw new ProviderUnavailableException(null, words, null);
            case "3" -> throw new ProviderException(LookupFailure.KEY_REFUSED, words);
            default -> throw new ProviderException(LookupFailure.BAD_ANSWER, words);
        }
    }

    private static String part(Element diagnostic, String name) {
        return SafeXml.child(diagnostic, name)
                .map(SafeXml::text)
                .map(text -> text.strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
