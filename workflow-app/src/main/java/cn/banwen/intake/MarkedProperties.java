package cn.banwen.intake;

import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through a document's properties for one that states a classification outright. */
final class MarkedProperties {

    private static final long LIMIT = 1 << 20;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[,;|/\\n，；、]|(?<![:：])\\s+(?![★☆*])");

    private MarkedProperties() {}

    /** Properties in XML: XMP, Office's and OFD's. What is no well-formed XML says nothing. */
    static Optional<ClassificationMark> mark(InputStream xml) {
        try {
            return mark(SafeXml.reader(new BoundedInputStream(xml, LIMIT)));
        } catch (XMLStreamException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** One property: under a name that is about the level its value counts, under any other only a labelled mark. */
    static Optional<ClassificationMark> mark(String key, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String whole = MarkText.normalize(value);
        if (MarkText.isLabel(MarkText.normalize(key))) {
            return MarkText.outright(whole);
        }
        return MarkText.line(whole).or(() -> BETWEEN_WORDS
                .splitAsStream(value)
                .flatMap(word -> MarkText.amongOthers(MarkText.normalize(word)).stream())
                .findFirst());
    }

    private static Optional<ClassificationMark> mark(XMLStreamReader reader) throws XMLStreamException {
        String key = "";
        while (reader.hasNext()) {
            int event = reader.next();
            Optional<ClassificationMark> mark = Optional.empty();
            if (event == XMLStreamConstants.START_ELEMENT) {
                key = key(reader, key);
                mark = markInAttributes(reader);
            } else if (event == XMLStreamConstants.CHARACTERS) {
                mark = mark(key, reader.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && MarkText.isLabel(MarkText.normalize(reader.getLocalName()))) {
                key = "";
            }
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    /** Named by the element itself, by its attribute “name”, or, for the typed value inside, by the element around. */
    private static String key(XMLStreamReader reader, String around) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equalsIgnoreCase("name")) {
                return reader.getAttributeValue(i);
            }
        }
        boolean typedValue = "vt".equals(reader.getPrefix()) || "rdf".equals(reader.getPrefix());
        return typedValue ? around : reader.getLocalName();
    }

    private static Optional<ClassificationMark> markInAttributes(XMLStreamReader reader) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            Optional<ClassificationMark> mark = mark(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }
}
