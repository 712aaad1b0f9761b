package cn.banwen.rendition;

import cn.banwen.platform.BackgroundWork;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.RedInk;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.StorageException;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Looks for red ink on pages that were drawn before it was noted, once after each start: their own pictures tell, and nothing
 * is drawn anew. Several replicas may look at the same page and see the same.
 */
@Component
class InkOfOlderPages {

    private static final int AT_ONCE = 20;

    static final String UNSEEN =
            """
            select p.sha256, p.generation, p.page, p.width, p.height from rendition_page p
              join rendition r on r.sha256 = p.sha256 and r.shown = p.generation
            where p.red_ink is null and p.failure is null and (p.sha256, p.generation, p.page) > (?, ?, ?)
            order by p.sha256, p.generation, p.page limit ?
            """;

    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final JsonMapper json;
    private final BackgroundWork work = new BackgroundWork("older-ink", this::step);
    private Page last = new Page("", 0, 0, 0, 0);

    InkOfOlderPages(JdbcClient jdbc, DocumentStore store, JsonMapper json) {
        this.jdbc = jdbc;
        this.store = store;
        this.json = json;
    }

    private record Page(String sha256, int generation, int page, float width, float height) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        work.wake();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }

    private boolean step() {
        List<Page> pages = jdbc.sql(UNSEEN)
                .params(last.sha256(), last.generation(), last.page(), AT_ONCE)
                .query((row, n) -> new Page(
                        row.getString("sha256"),
                        row.getInt("generation"),
                        row.getInt("page"),
                        row.getFloat("width"),
                        row.getFloat("height")))
                .list();
        pages.forEach(this::look);
        return pages.size() == AT_ONCE;
    }

    private void look(Page page) {
        last = page;
        RedInk ink = ink(page);
        if (ink != null) {
            jdbc.sql(
                            """
                            update rendition_page set red_ink = ?::jsonb
                            where sha256 = ? and generation = ? and page = ? and red_ink is null
                            """)
                    .params(json.writeValueAsString(ink), page.sha256(), page.generation(), page.page())
                    .update();
        }
    }

    /** Null where the picture is away: who asks for it has it made anew, and its ink with it. */
    private @Nullable RedInk ink(Page page) {
        String key = Lease.key(page.sha256(), page.generation(), page.page(), PictureSize.LARGE);
        try (InputStream content = store.open(key)) {
            BufferedImage picture = ImageIO.read(content);
            return picture == null ? null : RedInk.in(picture, page.width(), page.height());
        } catch (StorageException | IOException away) {
            return null;
        }
    }
}
