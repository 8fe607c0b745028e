package org.homelibrary.metadata.provider.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.homelibrary.metadata.provider.ProviderException;
import org.homelibrary.model.lookup.LookupFailure;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Parses XML from outside and finds elements in it by their local names: prefixes are the sender's choice, and versions
 * of a protocol differ in their namespaces.
 *
 * <p>A document type declaration is refused, so that there are no entities to expand and no files to include.
 */
public final class SafeXml {

    /** No format that we read nests deeper than a dozen elements. */
    private static final int MAX_DEPTH = 40;

    private static final int MAX_ATTRIBUTES = 50;

    private static final ErrorHandler THROWING = new Throwing();

    private SafeXml() {}

    /**
     * Parses a document in the encoding that it declares.
     *
     * @throws ProviderException when it is not well-formed, has a DTD, or nests too deep
     */
    public static Element parse(byte[] document) {
        return parse(new InputSource(new ByteArrayInputStream(cleaned(document))));
    }

    /**
     * Without what some servers send although XML has no place for it: blank lines before the declaration, and control
     * characters in old records. In UTF-16 these bytes are parts of letters.
     */
    private static byte[] cleaned(byte[] document) {
        boolean wide = document.length > 1 && (document[0] == 0 || document[1] == 0 || (document[0] & 0xFE) == 0xFE);
        if (wide) {
            return document;
        }
        ByteArrayOutputStream cleaned = new ByteArrayOutputStream(document.length);
        for (byte b : document) {
            boolean blank = b == ' ' || b == '\t' || b == '\n' || b == '\r';
            if (blank ? cleaned.size() > 0 : b < 0 || b > ' ') {
                cleaned.write(b);
            }
        }
        return cleaned.toByteArray();
    }

    /** Parses a document that came as text inside another, as SRU's {@code recordPacking=string} has it. */
    public static Element parse(String document) {
        return parse(new InputSource(new StringReader(document)));
    }

    private static Element parse(InputSource source) {
        try {
            return builder().parse(source).getDocumentElement();
        } catch (SAXException | IOException e) {
            throw new ProviderException(LookupFailure.BAD_ANSWER, null, "answered with unreadable XML", e);
        }
    }

    /** The JDK's own parser, whichever others are on the class path: its limits are known. */
    private static DocumentBuilder builder() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            factory.setAttribute("jdk.xml.maxElementDepth", String.valueOf(MAX_DEPTH));
            factory.setAttribute("jdk.xml.elementAttributeLimit", String.valueOf(MAX_ATTRIBUTES));
            factory.setXIncludeAware(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(THROWING);
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("the JDK's XML parser cannot be made safe", e);
        }
    }

    /** The elements right below this one. */
    public static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The elements of that name right below this one. */
    public static Stream<Element> children(Element parent, String name) {
        return children(parent).stream().filter(child -> name.equals(child.getLocalName()));
    }

    public static Optional<Element> child(Element parent, String name) {
        return children(parent, name).findFirst();
    }

    /** The elements of that name anywhere below this one, in the document's order. */
    public static Stream<Element> descendants(Element parent, String name) {
        return children(parent).stream()
                .flatMap(child -> name.equals(child.getLocalName())
                        ? Stream.concat(Stream.of(child), descendants(child, name))
                        : descendants(child, name));
    }

    /** All text in the element, or an empty string. */
    public static String text(Element element) {
        return element.getTextContent();
    }

    /** Without this the parser prints to standard error. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException exception) {
            // nothing that matters
        }

        @Override
        public void error(SAXParseException exception) throws SAXException {
            throw exception;
        }

        @Override
        public void fatalError(SAXParseException exception) throws SAXException {
            throw exception;
        }
    }
}
