package cn.banwen.ofd;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Opens ZIP files whose entries may bear Chinese names. Whoever tells formats apart opens them by the rule of who reads them. */
public final class ZipFiles {

    private ZipFiles() {}

    /**
     * Opens the file; the caller closes it. Names are UTF-8; tools on Chinese Windows have written GBK.
     *
     * @throws ZipException where it is no ZIP file
     */
    public static ZipFile open(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (ZipException e) {
            return new ZipFile(file.toFile(), Charset.forName("GB18030"));
        }
    }
}
