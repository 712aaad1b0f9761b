package cn.banwen.ofd;

import cn.banwen.ofd.OfdException.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
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

    /** Names are UTF-8; tools on Chinese Windows have written GBK. */
    private static ZipFile zip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), Charset.forName("GB18030"));
            } catch (ZipException again) {
                throw new OfdException(Problem.NOT_OFD, "no ZIP", again);
            }
        } catch (FileNotFoundException | NoSuchFileException e) {
            throw e;
        } catch (RuntimeException e) {
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
