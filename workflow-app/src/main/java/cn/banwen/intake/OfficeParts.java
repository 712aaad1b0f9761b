package cn.banwen.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The main part of an office document: the one that its list of content types names. What is written in a browser has other
 * names for it than the desktop's programs.
 */
final class OfficeParts {

    static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final long LIMIT = 1L << 20;

    private static final List<Kind> KINDS = List.of(
            new Kind(FileType.DOCX, "wordprocessingml.document.main+xml", "word/document.xml"),
            new Kind(FileType.XLSX, "spreadsheetml.sheet.main+xml", "xl/workbook.xml"),
            new Kind(FileType.PPTX, "presentationml.presentation.main+xml", "ppt/presentation.xml"));

    private OfficeParts() {}

    private record Kind(FileType type, String contentType, String usualName) {

        Optional<Main> in(ZipFile zip, String name) {
            return Optional.ofNullable(zip.getEntry(name)).map(entry -> new Main(type, entry));
        }
    }

    /** The part, and what kind of document it makes. */
    record Main(FileType type, ZipEntry part) {}

    /** Empty where the file is no office document; without a list that says so, the usual names tell. */
    static Optional<Main> main(ZipFile zip) throws IOException {
        Optional<Main> named = named(zip);
        return named.isPresent()
                ? named
                : KINDS.stream()
                        .flatMap(kind -> kind.in(zip, kind.usualName()).stream())
                        .findFirst();
    }

    private static Optional<Main> named(ZipFile zip) throws IOException {
        ZipEntry list = zip.getEntry(CONTENT_TYPES);
        if (list == null) {
            return Optional.empty();
        }
        try (InputStream in = new BoundedInputStream(zip.getInputStream(list), LIMIT)) {
            XMLStreamReader reader = SafeXml.reader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("Override")) {
                    Optional<Main> main = main(zip, reader);
                    if (main.isPresent()) {
                        return main;
                    }
                }
            }
        } catch (XMLStreamException unread) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Optional<Main> main(ZipFile zip, XMLStreamReader override) {
        String type = String.valueOf(override.getAttributeValue(null, "ContentType"));
        String name = String.valueOf(override.getAttributeValue(null, "PartName"));
        return KINDS.stream()
                .filter(kind -> type.endsWith(kind.contentType()))
                .flatMap(kind -> kind.in(zip, name.startsWith("/") ? name.substring(1) : name).stream())
                .findFirst();
    }
}
