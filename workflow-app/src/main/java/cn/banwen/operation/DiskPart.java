package cn.banwen.operation;

import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.DataDirectory;
import cn.banwen.web.Formats;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/** Room on the disk of the data directory: for uploads under way and, without external servers, for everything. */
@Component
class DiskPart implements PartOfSystem {

    private static final String PART = "disk";
    private static final long TIGHT = 2L << 30;
    private static final long FULL = 256L << 20;

    private final DataDirectory data;
    private final Formats formats;

    DiskPart(DataDirectory data, Formats formats) {
        this.data = data;
        this.formats = formats;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public PartState state() {
        try {
            FileStore disk = Files.getFileStore(data.root());
            long left = disk.getUsableSpace();
            Level level = left < FULL ? Level.BAD : left < TIGHT ? Level.WARNING : Level.GOOD;
            return PartState.of(PART, level, "left", formats.size(left), formats.size(disk.getTotalSpace()));
        } catch (IOException unreadable) {
            return PartState.of(PART, Level.BAD, "unreadable");
        }
    }
}
