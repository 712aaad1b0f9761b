package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class RenditionObjectsTests {

    private static final String PICTURE = "renditions/9f86/2/1-small";

    private final ScratchDatabase database = ScratchDatabase.migrated();
    private final RenditionObjects objects = new RenditionObjects(JdbcClient.create(database.application()));

    /** The pictures of the generation before go while somebody still goes through their list. */
    @Test
    void namesThePicturesOfTheRowsThatAreThereAndAccountsForAllOfTheRendition() {
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql(
                        """
                        insert into rendition (sha256, media_type, state, text_state, generation, shown, pages, rank, due_at,
                          lease, tries, requested_at) values ('9f86', 'application/pdf', 'ready', 'ready', 2, 2, 1, 1, now(), 1, 0, now())
                        """)
                .update();
        owner.sql(
                        """
                        insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source)
                        values ('9f86', 2, 1, 595, 842, '{"SMALL": {}}', '', '[]', 'file')
                        """)
                .update();
        Set<String> keys = Set.of(
                PICTURE,
                "renditions/9f86/1/1-small",
                "renditions/9f86/2/1-large",
                "renditions/9f86/2/99999999999-small",
                "2026/03/a");

        assertThat(objects.named(keys)).containsExactly(PICTURE);
        assertThat(objects.known(keys)).hasSize(4).doesNotContain("2026/03/a");
        objects.forEach(object -> assertThat(object.key()).isEqualTo(PICTURE));
    }
}
