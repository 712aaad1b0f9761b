package cn.banwen.intake;

import cn.banwen.platform.ChineseText;
import cn.banwen.refusal.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds a file's type by reading its bytes; the name only has to agree. */
class TypeDetector {

    private static final String UNKNOWN = "application/octet-stream";
    private static final String ZIP = "application/zip";
    private static final int HEAD = 1024;

    private static final Set<String> ARCHIVES = Set.of(
            ZIP,
            "application/java-archive",
            "application/gzip",
            "application/x-tar",
            "application/x-gtar",
            "application/x-bzip2",
            "application/x-xz",
            "application/zstd",
            "application/x-rar-compressed",
            "application/x-7z-compressed",
            "application/x-lzip",
            "application/vnd.ms-cab-compressed");

    private final MimeTypes tika = MimeTypes.getDefaultMimeTypes();

    FileType detect(Path file, String name) throws IOException {
        String found = mediaType(file);
        String extension = SafeFileName.extension(name);
        FileType type = accepted(file, found, name).orElseThrow(() -> refusal(name, found, extension));
        if (!type.mayBeNamed(extension) && claims(name, extension, type)) {
            throw new Refusal(
                    Refusal.Kind.INVALID,
                    extension.equals("pdf") ? "file-not-a-pdf" : "file-type-mismatch",
                    name,
                    type.mediaType(),
                    extension);
        }
        return type;
    }

    private static Refusal refusal(String name, String found, String extension) {
        String code = extension.equals("pdf")
                ? "file-not-a-pdf"
                : ARCHIVES.contains(found) ? "file-is-archive" : "file-type-not-accepted";
        return new Refusal(Refusal.Kind.INVALID, code, name, found);
    }

    private static Optional<FileType> accepted(Path file, String found, String name) throws IOException {
        String extension = SafeFileName.extension(name);
        return switch (found) {
            case ZIP -> zipped(file, name);
            // Both are text, and where one ends and the other begins is a matter of the first line only.
            case "text/plain", "message/rfc822" ->
                Optional.of(
                        extension.equals("eml") || (found.startsWith("message") && !extension.equals("txt"))
                                ? FileType.MAIL
                                : FileType.TEXT);
            default -> FileType.ofMediaType(found);
        };
    }

    private static Optional<FileType> zipped(Path file, String name) throws IOException {
        try {
            return ZipReader.typeOf(file, name);
        } catch (ZipException e) {
            if (FileType.isZipExtension(SafeFileName.extension(name))) {
                throw ZipReader.damaged(name, e);
            }
            return Optional.empty();
        }
    }

    /** Whether the name says that the file is of some other type. */
    private boolean claims(String name, String extension, FileType type) throws IOException {
        if (FileType.isKnownExtension(extension)) {
            return true;
        }
        String claimed = tika.getMimeType(name).getName();
        return !claimed.equals(UNKNOWN) && !claimed.equals(type.mediaType());
    }

    private String mediaType(Path file) throws IOException {
        String found = detected(file);
        if (found.equals("application/x-tika-msoffice")) {
            return OleDirectory.mediaType(file).orElse(found);
        }
        byte[] head = head(file);
        if (new String(head, StandardCharsets.ISO_8859_1).startsWith("PK\u0003\u0004")) {
            return ZIP;
        }
        if (isUnspecific(found) && new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return FileType.PDF.mediaType();
        }
        return found.equals(UNKNOWN) && ChineseText.looksLikeText(head) ? FileType.TEXT.mediaType() : found;
    }

    private String detected(Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return tika.detect(in, new Metadata()).getBaseType().toString();
        }
    }

    private static boolean isUnspecific(String found) {
        return found.equals(UNKNOWN) || found.equals(FileType.TEXT.mediaType());
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
