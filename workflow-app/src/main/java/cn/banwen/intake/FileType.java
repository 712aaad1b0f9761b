package cn.banwen.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The formats that Banwen takes in, and the extensions under which each may come. */
enum FileType {
    PDF("application/pdf", new PdfReader(), "pdf"),
    OFD("application/ofd", ZipReader::ofd, "ofd"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            new WordReader(),
            "docx",
            "doc",
            "wps"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ZipReader::office, "xlsx", "xls", "et"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            ZipReader::office,
            "pptx",
            "ppt",
            "dps"),
    DOC("application/msword", FileType::unread, "doc", "docx", "wps"),
    XLS("application/vnd.ms-excel", FileType::unread, "xls", "xlsx", "et"),
    PPT("application/vnd.ms-powerpoint", FileType::unread, "ppt", "pptx", "dps"),
    JPEG("image/jpeg", FileType::unread, "jpg", "jpeg", "jpe", "jfif"),
    PNG("image/png", FileType::unread, "png"),
    TIFF("image/tiff", FileType::unread, "tif", "tiff"),
    BMP("image/bmp", FileType::unread, "bmp"),
    MAIL("message/rfc822", FileType::unread, "eml"),
    TEXT("text/plain", new PlainTextReader(), "txt");

    private final String mediaType;
    private final ContentReader reader;
    private final Set<String> extensions;

    FileType(String mediaType, ContentReader reader, String... extensions) {
        this.mediaType = mediaType;
        this.reader = reader;
        this.extensions = Set.of(extensions);
    }

    String mediaType() {
        return mediaType;
    }

    Contents read(Path file, String name) throws IOException {
        return reader.read(file, name);
    }

    boolean mayBeNamed(String extension) {
        return extensions.contains(extension);
    }

    static Optional<FileType> ofMediaType(String mediaType) {
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(mediaType))
                .findFirst();
    }

    static boolean isKnownExtension(String extension) {
        return Arrays.stream(values()).anyMatch(type -> type.mayBeNamed(extension));
    }

    /** Whether a broken ZIP file of this extension is a broken document rather than an archive. */
    static boolean isZipExtension(String extension) {
        return Set.of("ofd", "docx", "xlsx", "pptx").contains(extension);
    }

    private static Contents unread(Path file, String name) {
        return Contents.unread(Optional.empty());
    }
}
