package cn.banwen.intake;

import cn.banwen.ofd.ZipFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;

/** Reads the headers and the first paragraphs of a Word document. */
class WordReader implements ContentReader {

    private static final int HEADERS = 16;

    @Override
    public Contents read(Path file, String name) throws IOException {
        try (ZipFile zip = ZipFiles.open(file)) {
            return read(zip);
        } catch (ZipException | XMLStreamException e) {
            throw ZipReader.damaged(name, e);
        }
    }

    private static Contents read(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry main = OfficeParts.main(zip)
                .orElseThrow(() -> new ZipException("The main part is gone"))
                .part();
        WordParagraphs body = paragraphs(zip, main);
        Optional<ClassificationMark> mark = OpeningLines.mark(body.lines());
        if (mark.isEmpty()) {
            mark = markInHeaders(zip);
        }
        if (mark.isEmpty()) {
            mark = ZipReader.markInProperties(zip, "docProps/custom.xml", "docProps/core.xml");
        }
        return Contents.withoutPages(body.readability(), mark);
    }

    private static Optional<ClassificationMark> markInHeaders(ZipFile zip) throws IOException, XMLStreamException {
        List<? extends ZipEntry> headers = zip.stream()
                .filter(entry -> entry.getName().matches("word/header[0-9]*\\.xml"))
                .limit(HEADERS)
                .toList();
        for (ZipEntry header : headers) {
            Optional<ClassificationMark> mark =
                    OpeningLines.mark(paragraphs(zip, header).lines());
            if (mark.isPresent()) {
                return mark;
            }
        }
        return Optional.empty();
    }

    private static WordParagraphs paragraphs(ZipFile zip, ZipEntry entry) throws IOException, XMLStreamException {
        try (InputStream in = zip.getInputStream(entry)) {
            return WordParagraphs.read(in);
        }
    }
}
