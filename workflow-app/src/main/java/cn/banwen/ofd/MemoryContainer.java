package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An OFD within an OFD: a seal's picture. */
record MemoryContainer(Map<String, byte[]> parts) implements Container {

    /** Far more than a seal has. */
    private static final int ENTRIES = 200;

    static MemoryContainer unpack(byte[] zip, Allowance allowance) throws IOException {
        Map<String, byte[]> parts = new HashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                if (parts.size() >= ENTRIES) {
                    throw new OfdException(Problem.TOO_LARGE, "more than " + ENTRIES + " entries in a seal");
                }
                if (!entry.isDirectory()) {
                    parts.putIfAbsent(
                            Container.key(entry.getName()), allowance.unpack(stream, entry.getName(), zip.length));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new OfdException(Problem.DAMAGED, "names of a seal's entries", e);
        }
        return new MemoryContainer(Map.copyOf(parts));
    }

    @Override
    public boolean has(PartPath path) {
        return parts.containsKey(Container.key(path.value()));
    }

    @Override
    public Optional<byte[]> bytes(PartPath path) {
        return Optional.ofNullable(parts.get(Container.key(path.value())));
    }

    @Override
    public void close() {}
}
