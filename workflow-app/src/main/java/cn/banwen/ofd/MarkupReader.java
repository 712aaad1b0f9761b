package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a part into elements: no document type, no entities, bounded in depth and number. */
final class MarkupReader {

    private static final int ELEMENTS_PER_OBJECT = 2;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private final OfdBounds bounds;

    MarkupReader(OfdBounds bounds) {
        this.bounds = bounds;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Some makers use a prefix without declaring it.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    Markup read(byte[] part, String path) throws OfdException {
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(part));
            try {
                return read(reader, path);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new OfdException(Problem.DAMAGED, path + " is no XML", e);
        }
    }

    private Markup read(XMLStreamReader reader, String path) throws XMLStreamException, OfdException {
        Deque<Open> open = new ArrayDeque<>();
        int elements = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    elements++;
                    if (open.size() >= bounds.depth() || elements > (long) ELEMENTS_PER_OBJECT * bounds.objects()) {
                        throw new OfdException(Problem.TOO_LARGE, path + " has too many elements");
                    }
                    open.push(Open.at(reader));
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    Markup done = open.pop().done();
                    if (open.isEmpty()) {
                        return done;
                    }
                    open.element().children.add(done);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (!open.isEmpty()) {
                        open.element().text.append(reader.getText());
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new OfdException(Problem.FORBIDDEN, path + " has a document type or an entity");
                default -> {}
            }
        }
        throw new OfdException(Problem.DAMAGED, path + " is empty");
    }

    /** An element whose end has not been read. */
    private record Open(String name, Map<String, String> attributes, List<Markup> children, StringBuilder text) {

        static Open at(XMLStreamReader reader) {
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(localName(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
            return new Open(localName(reader.getLocalName()), attributes, new ArrayList<>(), new StringBuilder());
        }

        private static String localName(String qualified) {
            return qualified.substring(qualified.indexOf(':') + 1);
        }

        Markup done() {
            return new Markup(name, Map.copyOf(attributes), List.copyOf(children), text.toString());
        }
    }
}
