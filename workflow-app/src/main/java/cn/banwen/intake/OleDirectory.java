package cn.banwen.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reads the names of the streams in an OLE2 compound file, which tell Word, Excel and PowerPoint files apart. */
final class OleDirectory {

    private static final int ENTRY = 128;
    private static final int MAX_SECTORS = 256;
    private static final int FAT_SECTORS_IN_HEADER = 109;

    private final FileChannel channel;
    private final ByteBuffer header;
    private final int sectorSize;

    private OleDirectory(FileChannel channel) throws IOException {
        this.channel = channel;
        this.header = read(0, 512);
        this.sectorSize = header.getShort(30) == 12 ? 4096 : 512;
    }

    /** Empty for a compound file that is none of the three, such as an installer. */
    static Optional<String> mediaType(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return new OleDirectory(channel).mediaType();
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> mediaType() throws IOException {
        int sector = header.getInt(48);
        for (int visited = 0; sector >= 0 && visited < MAX_SECTORS; visited++) {
            ByteBuffer entries = read(position(sector), sectorSize);
            for (int entry = 0; entry + ENTRY <= entries.limit(); entry += ENTRY) {
                Optional<String> type = typeOf(name(entries, entry));
                if (type.isPresent()) {
                    return type;
                }
            }
            sector = next(sector);
        }
        return Optional.empty();
    }

    private static Optional<String> typeOf(String stream) {
        return switch (stream.toLowerCase(Locale.ROOT)) {
            case "worddocument" -> Optional.of(FileType.DOC.mediaType());
            case "workbook", "book" -> Optional.of(FileType.XLS.mediaType());
            case "powerpoint document" -> Optional.of(FileType.PPT.mediaType());
            default -> Optional.empty();
        };
    }

    private static String name(ByteBuffer entries, int entry) {
        int length = Math.min(64, entries.getShort(entry + 64));
        byte[] name = new byte[Math.max(0, length - 2)];
        entries.get(entry, name);
        return new String(name, StandardCharsets.UTF_16LE);
    }

    private int next(int sector) throws IOException {
        int perSector = sectorSize / 4;
        int fat = sector / perSector;
        if (fat >= FAT_SECTORS_IN_HEADER) {
            return -1;
        }
        return read(position(header.getInt(76 + 4 * fat)), sectorSize).getInt(4 * (sector % perSector));
    }

    private long position(int sector) {
        return (sector + 1L) * sectorSize;
    }

    private ByteBuffer read(long position, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && channel.read(buffer, position + buffer.position()) > 0) {
            // until the buffer is full or the file ends
        }
        return buffer.flip();
    }
}
