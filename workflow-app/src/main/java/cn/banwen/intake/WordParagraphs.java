package cn.banwen.intake;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The first paragraphs of one WordprocessingML part, and whether anything but words was met on the way. */
final class WordParagraphs {

    private static final int ENOUGH = 40;
    private static final int LONGEST = 2_000;
    private static final long LIMIT = 4L << 20;
    private static final Set<String> DRAWINGS = Set.of("drawing", "pict", "object", "altChunk");
    private static final Set<String> PICTURES = Set.of("blip", "imagedata", "altChunk");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean drawings;
    private boolean beginsWithPicture;
    private boolean complete;

    private WordParagraphs() {}

    static WordParagraphs read(InputStream in) throws XMLStreamException {
        WordParagraphs paragraphs = new WordParagraphs();
        BoundedInputStream bounded = new BoundedInputStream(in, LIMIT);
        try {
            paragraphs.read(SafeXml.reader(bounded));
        } catch (XMLStreamException e) {
            if (!bounded.exhausted()) {
                throw e;
            }
        }
        return paragraphs;
    }

    List<String> lines() {
        return lines;
    }

    /** A picture above the first words may be the scan of a head. */
    Readability readability() {
        if (!beginsWithPicture && lines.stream().anyMatch(text -> !text.isBlank())) {
            return Readability.TEXT;
        }
        return drawings || beginsWithPicture || !complete ? Readability.UNREADABLE : Readability.BLANK;
    }

    private void read(XMLStreamReader reader) throws XMLStreamException {
        boolean text = false;
        while (reader.hasNext() && lines.size() < ENOUGH) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    text = reader.getLocalName().equals("t");
                    begin(reader.getLocalName());
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (text && line.length() < LONGEST) {
                        line.append(reader.getText());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = false;
                    end(reader.getLocalName());
                }
                case XMLStreamConstants.END_DOCUMENT -> complete = true;
                default -> {}
            }
        }
    }

    private void begin(String element) {
        drawings |= DRAWINGS.contains(element);
        beginsWithPicture |= lines.isEmpty() && line.toString().isBlank() && PICTURES.contains(element);
        if (element.equals("tab")) {
            line.append('\t');
        }
        // A text box stands inside a paragraph; its own paragraphs are lines of their own.
        if (element.equals("p") || element.equals("br")) {
            endLine();
        }
    }

    private void end(String element) {
        if (element.equals("p")) {
            endLine();
        }
    }

    private void endLine() {
        if (!line.toString().isBlank()) {
            lines.add(line.toString());
        }
        line.setLength(0);
    }
}
