package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A container on disk: entries are unpacked one by one, when they are asked for, and never onto the disk. */
final class ZipContainer implements Container {

    private final ZipFile zip;
    private final Allowance allowance;
    private final Map<String, ZipEntry> entries = new HashMap<>();

    private ZipContainer(ZipFile zip, Allowance allowance) {
        this.zip = zip;
        this.allowance = allowance;
    }

    static ZipContainer open(Path file, Allowance allowance) throws IOException {
        ZipContainer container = new ZipContainer(zip(file), allowance);
        try {
            container.list();
            return container;
        } catch (IOException | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private static ZipFile zip(Path file) throws IOException {
        try {
            return ZipFiles.open(file);
        } catch (ZipException | RuntimeException e) {
            throw new OfdException(Problem.NOT_OFD, "no ZIP", e);
        }
    }

    private void list() throws OfdException {
        if (zip.size() > allowance.bounds().entries()) {
            throw new OfdException(Problem.TOO_LARGE, zip.size() + " entries");
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            // A name that leads out of the container is never asked for; what comes second under a name is not read.
            entries.putIfAbsent(Container.key(entry.getName()), entry);
        }
    }

    @Override
    public boolean has(PartPath path) {
        return entries.containsKey(Container.key(path.value()));
    }

    @Override
    public Optional<byte[]> bytes(PartPath path) throws IOException {
        ZipEntry entry = entries.get(Container.key(path.value()));
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try (InputStream stream = zip.getInputStream(entry)) {
            return Optional.of(allowance.unpack(stream, entry.getName(), entry.getCompressedSize()));
        } catch (OfdException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new OfdException(Problem.DAMAGED, entry.getName() + " can't be unpacked", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
