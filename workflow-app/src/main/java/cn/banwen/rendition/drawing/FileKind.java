package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the drawing process can open. */
public enum FileKind {
    PDF,
    OFD,
    PICTURE,
    TEXT,
    MAIL;

    /** The kind of a file of this media type, as it was found by its bytes; empty where there is none. */
    public static Optional<FileKind> of(String mediaType) {
        return switch (mediaType) {
            case "application/pdf" -> Optional.of(PDF);
            case "application/ofd" -> Optional.of(OFD);
            case "image/jpeg", "image/png", "image/tiff", "image/bmp" -> Optional.of(PICTURE);
            case "text/plain" -> Optional.of(TEXT);
            case "message/rfc822" -> Optional.of(MAIL);
            default -> Optional.empty();
        };
    }

    /** @param fonts for what the file names and doesn't bring */
    PageSource open(Path file, SiteFonts fonts) throws IOException {
        return switch (this) {
            case PDF -> PdfPages.open(file);
            case OFD -> OfdPages.open(file, fonts);
            case PICTURE -> PicturePages.open(file);
            case TEXT -> TypedPages.ofText(file);
            case MAIL -> TypedPages.ofMail(file);
        };
    }
}
