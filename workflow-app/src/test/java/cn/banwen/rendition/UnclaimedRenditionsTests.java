package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.intake.StagedFileErased;
import cn.banwen.intake.StagedFileGone;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.storage.DocumentStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was made of a file that became no document's goes in two steps: the rows with the file's, the pictures afterwards. */
@BanwenTest
class UnclaimedRenditionsTests {

    private final UnclaimedRenditions unclaimed;
    private final DocumentStore store;
    private final JdbcClient jdbc;
    private final String sha256 = UUID.randomUUID().toString();
    private final String key = Lease.key(sha256, 1, 1, PictureSize.SMALL);

    @TempDir
    Path folder;

    @Autowired
    UnclaimedRenditionsTests(UnclaimedRenditions unclaimed, DocumentStore store, JdbcClient jdbc) {
        this.unclaimed = unclaimed;
        this.store = store;
        this.jdbc = jdbc;
    }

    private void made() throws IOException {
        jdbc.sql("insert into rendition (sha256, media_type, state, text_state, shown, due_at, requested_at)"
                        + " values (?, 'text/plain', 'ready', 'ready', 1, now(), now())")
                .param(sha256)
                .update();
        store.put(key, Files.writeString(folder.resolve("picture"), "x"), "image/png");
    }

    @Test
    void thePicturesGoOnceTheBytesAreOutOfTheStore() throws IOException {
        made();
        unclaimed.remove(new StagedFileGone(sha256));
        assertThat(store.stat(key)).as("a transaction may still roll back").isPresent();
        unclaimed.removePictures(new StagedFileErased(sha256));
        assertThat(store.stat(key)).isEmpty();
    }

    @Test
    void whoSendsTheSameBytesMeanwhileKeepsTheirPictures() throws IOException {
        made();
        unclaimed.removePictures(new StagedFileErased(sha256));
        assertThat(store.stat(key)).isPresent();
    }
}
