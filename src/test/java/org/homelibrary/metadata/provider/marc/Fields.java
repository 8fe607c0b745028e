package org.homelibrary.metadata.provider.marc;

import org.homelibrary.metadata.provider.xml.SafeXml;
import org.marc4j.marc.Record;

/**
 * Records written as cataloguers read them: tag, two indicators, and subfields with their code in front and a bar between
 * them ({@code 24510aTitle|bSubtitle}); a control field is its tag and its text.
 */
final class Fields {

    private Fields() {}

    static Marc21Book book(String... fields) {
        return new Marc21Book(record(fields));
    }

    static Record record(String... fields) {
        StringBuilder xml = new StringBuilder("<record><datafield tag='999' ind1=' ' ind2=' '/>");
        for (String field : fields) {
            xml.append(field.startsWith("00") ? control(field) : data(field));
        }
        return MarcXml.records(SafeXml.parse(xml.append("</record>").toString()))
                .get(0);
    }

    private static String control(String field) {
        return "<controlfield tag='" + field.substring(0, 3) + "'>" + field.substring(3) + "</controlfield>";
    }

    private static String data(String field) {
        StringBuilder xml = new StringBuilder("<datafield tag='" + field.substring(0, 3) + "' ind1='" + field.charAt(3)
                + "' ind2='" + field.charAt(4) + "'>");
        for (String subfield : field.substring(5).split("\\|")) {
            xml.append("<subfield code='")
                    .append(subfield.charAt(0))
                    .append("'>")
                    .append(subfield.substring(1))
                    .append("</subfield>");
        }
        return xml.append("</datafield>").toString();
    }
}
