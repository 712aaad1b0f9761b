package cn.banwen.sources;

import cn.banwen.eml.Enclosure;
import cn.banwen.intake.SafeFileName;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes an enclosure into a file. What is wrongly encoded is the sender's fault, not the disk's. */
record EnclosureContent(Enclosure enclosure) implements Upload.Content {

    @Override
    public void to(Path target) throws IOException {
        boolean complete = false;
        try (InputStream in = open();
                OutputStream out = Files.newOutputStream(target)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                out.write(buffer, 0, read);
            }
            complete = true;
        } finally {
            if (!complete) {
                Files.deleteIfExists(target);
            }
        }
    }

    private InputStream open() {
        try {
            return enclosure.open();
        } catch (IOException undecodable) {
            throw damaged(undecodable);
        }
    }

    private int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException undecodable) {
            throw damaged(undecodable);
        }
    }

    private Refusal damaged(IOException cause) {
        Refusal refusal =
                new Refusal(Refusal.Kind.INVALID, "mail-enclosure-damaged", SafeFileName.of(enclosure.name()));
        refusal.initCause(cause);
        return refusal;
    }
}
