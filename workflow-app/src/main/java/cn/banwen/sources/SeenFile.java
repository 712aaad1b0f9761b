package cn.banwen.sources;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A file as it was seen in the folder. A scanner uses names again, so it is its name, size and time of change together that
 * tell it from the next one.
 */
record SeenFile(Path path, long size, FileTime changed) {

    private static final Set<String> UNFINISHED = Set.of("tmp", "part", "partial", "crdownload", "filepart", "temp");

    /** Stands for bytes that are no letter in the encoding of names here; two names may look the same for it. */
    private static final char UNDECODABLE = '\uFFFD';

    /** Empty for what is no file of its own, gone, hidden, or named as what a program is still writing. */
    static Optional<SeenFile> of(Path path) throws IOException {
        String name = String.valueOf(path.getFileName());
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (name.startsWith(".") || name.startsWith("~") || UNFINISHED.contains(extension)) {
            return Optional.empty();
        }
        try {
            BasicFileAttributes found =
                    Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile()
                    ? Optional.of(new SeenFile(path, found.size(), found.lastModifiedTime()))
                    : Optional.empty();
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        }
    }

    String name() {
        return path.getFileName().toString();
    }

    /** Of this very file, whatever the letters of its name were decoded to. */
    String key() {
        String name = name();
        return size + " " + changed + " " + (name.indexOf(UNDECODABLE) < 0 ? name : bytesOfName());
    }

    private String bytesOfName() {
        String place = path.toUri().getRawPath();
        return place.substring(place.lastIndexOf('/') + 1);
    }
}
