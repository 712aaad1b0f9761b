package cn.banwen.intake;

import cn.banwen.ofd.ZipFiles;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The formats that are ZIP files inside: told apart by what they hold, searched for a mark in their properties. */
final class ZipReader {

    /** The list of entries is read into memory as a whole; no office document comes near this. */
    private static final long MAX_DIRECTORY = 4L << 20;

    private static final int END_RECORD = 22;
    private static final int END_SIGNATURE = 0x06054b50;

    private ZipReader() {}

    /**
     * Empty for an archive.
     *
     * @throws ZipException where it can't be opened
     * @throws Refusal {@code file-has-macros}
     */
    static Optional<FileType> typeOf(Path file, String name) throws IOException {
        if (!hasModestDirectory(file)) {
            throw new ZipException("No list of entries, or one out of all proportion");
        }
        try (ZipFile zip = ZipFiles.open(file)) {
            if (zip.getEntry("OFD.xml") != null) {
                return Optional.of(FileType.OFD);
            }
            if (zip.getEntry(OfficeParts.CONTENT_TYPES) == null) {
                return Optional.empty();
            }
            if (zip.stream().anyMatch(entry -> entry.getName().endsWith("vbaProject.bin"))) {
                throw new Refusal(Refusal.Kind.INVALID, "file-has-macros", name);
            }
            return OfficeParts.main(zip).map(OfficeParts.Main::type);
        }
    }

    static Contents ofd(Path file, String name) throws IOException {
        return read(file, name, "OFD.xml");
    }

    static Contents office(Path file, String name) throws IOException {
        return read(file, name, "docProps/custom.xml", "docProps/core.xml");
    }

    private static Contents read(Path file, String name, String... properties) throws IOException {
        try (ZipFile zip = ZipFiles.open(file)) {
            return Contents.unread(markInProperties(zip, properties));
        } catch (ZipException e) {
            throw damaged(name, e);
        }
    }

    static Optional<ClassificationMark> markInProperties(ZipFile zip, String... entries) throws IOException {
        for (String name : entries) {
            ZipEntry entry = zip.getEntry(name);
            if (entry != null) {
                try (InputStream in = zip.getInputStream(entry)) {
                    Optional<ClassificationMark> mark = MarkedProperties.mark(in);
                    if (mark.isPresent()) {
                        return mark;
                    }
                }
            }
        }
        return Optional.empty();
    }

    static Refusal damaged(String name, Exception cause) {
        Refusal refusal = new Refusal(Refusal.Kind.INVALID, "file-damaged", name);
        refusal.initCause(cause);
        return refusal;
    }

    private static boolean hasModestDirectory(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            int length = (int) Math.min(channel.size(), END_RECORD + 0xFFFF);
            ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
            channel.read(tail, channel.size() - length);
            for (int at = length - END_RECORD; at >= 0; at--) {
                if (tail.getInt(at) == END_SIGNATURE) {
                    return Integer.toUnsignedLong(tail.getInt(at + 12)) <= MAX_DIRECTORY;
                }
            }
            return false;
        }
    }
}
