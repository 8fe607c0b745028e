package org.homelibrary.metadata.provider.marc;

import java.util.List;
import java.util.stream.Stream;
import org.homelibrary.metadata.provider.xml.SafeXml;
import org.marc4j.marc.DataField;
import org.marc4j.marc.MarcFactory;
import org.marc4j.marc.Record;
import org.w3c.dom.Element;

/**
 * Reads records in MARCXML, or in MarcXchange, which differs in its namespace only.
 *
 * <p>What has no tag or code, or one that is too long, is left out.
 *
 * @see <a href="https://www.loc.gov/standards/marcxml/">MARCXML of the Library of Congress</a>
 */
public final class MarcXml {

    /** Where the leader says it. */
    private static final int STATUS = 5;

    private static final int TYPE = 6;
    private static final int LEVEL = 7;
    private static final char DELETED = 'd';

    private MarcXml() {}

    /** Every MARC record in the document, in its order, but those that say that they are deleted. An SRU response calls its own wrappers records, too. */
    public static List<Record> records(Element document) {
        MarcFactory factory = MarcFactory.newInstance();
        return Stream.concat(Stream.of(document), SafeXml.descendants(document, "record"))
                .filter(element -> SafeXml.child(element, "datafield").isPresent())
                .map(element -> record(factory, element))
                .filter(record -> record.getLeader().getRecordStatus() != DELETED)
                .toList();
    }

    private static Record record(MarcFactory factory, Element element) {
        Record record = factory.newRecord();
        SafeXml.child(element, "leader")
                .map(SafeXml::text)
                .filter(leader -> leader.length() > LEVEL)
                .ifPresent(leader -> {
                    record.getLeader().setRecordStatus(leader.charAt(STATUS));
                    record.getLeader().setTypeOfRecord(leader.charAt(TYPE));
                    record.getLeader()
                            .setImplDefined1(leader.substring(LEVEL, LEVEL + 1).toCharArray());
                });
        SafeXml.children(element, "controlfield")
                .filter(field -> isTag(field.getAttribute("tag")))
                .forEach(field -> record.addVariableField(
                        factory.newControlField(field.getAttribute("tag"), MarcText.normalized(SafeXml.text(field)))));
        SafeXml.children(element, "datafield")
                .filter(field -> isTag(field.getAttribute("tag")))
                .forEach(field -> record.addVariableField(dataField(factory, field)));
        return record;
    }

    private static DataField dataField(MarcFactory factory, Element element) {
        DataField field = factory.newDataField(
                element.getAttribute("tag"),
                indicator(element.getAttribute("ind1")),
                indicator(element.getAttribute("ind2")));
        SafeXml.children(element, "subfield")
                .filter(subfield -> subfield.getAttribute("code").length() == 1)
                .forEach(subfield -> field.addSubfield(factory.newSubfield(
                        subfield.getAttribute("code").charAt(0), MarcText.normalized(SafeXml.text(subfield)))));
        return field;
    }

    private static char indicator(String attribute) {
        return attribute.isEmpty() ? ' ' : attribute.charAt(0);
    }

    private static boolean isTag(String tag) {
        return tag.matches("[0-9]{3}");
    }
}
