package cn.banwen.rendition.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteFontsTests {

    private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    @TempDir
    Path folder;

    @Test
    void aDocumentThatNamesFangsongIsDrawnInTheOfficesOwn() throws Exception {
        try (InputStream font = Objects.requireNonNull(SiteFontsTests.class.getResourceAsStream(FONT))) {
            Files.copy(font, folder.resolve("仿宋.ttf"));
        }
        Files.writeString(folder.resolve("小标宋.ttf"), "no font");
        Files.writeString(folder.resolve("read me.txt"), "fangsong");
        SiteFonts fonts = SiteFonts.in(folder.toString());
        assertThat(fonts.named("ABCDEF+FangSong_GB2312")).isPresent();
        assertThat(fonts.named("仿宋_GB2312"))
                .containsSame(fonts.named("FZFSJW--GB1-0").orElseThrow());
        assertThat(fonts.named("FZXBSJW--GB1-0")).as("a file that is no font").isEmpty();
        assertThat(fonts.named("SimSun")).isEmpty();
        assertThat(fonts.named(null)).isEmpty();
    }

    @Test
    void aFileThatIsNamedForPapersServesDocumentsToo() throws Exception {
        try (InputStream font = Objects.requireNonNull(SiteFontsTests.class.getResourceAsStream(FONT))) {
            Files.copy(font, folder.resolve("title.ttf"));
        }
        SiteFonts fonts = SiteFonts.in(folder.toString());
        assertThat(fonts.named("方正小标宋简体")).isPresent();
        assertThat(fonts.named("仿宋_GB2312")).isEmpty();
        assertThat(fonts.named("Subtitle")).isEmpty();
    }

    @Test
    void thereAreNoneWithoutAFolder() {
        assertThat(SiteFonts.in(null).named("仿宋")).isEmpty();
        assertThat(SiteFonts.in(folder.resolve("none").toString()).named("仿宋")).isEmpty();
    }
}
