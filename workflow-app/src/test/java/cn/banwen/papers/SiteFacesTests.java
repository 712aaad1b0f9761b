package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

class SiteFacesTests {

    private final Path folder;

    SiteFacesTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theOfficesOwnFontsWinForTitleAndText() throws IOException {
        put("方正小标宋简体.TTF", "NotoSansSC-Black.ttf");
        put("仿宋_GB2312.ttf", "NotoSansSC-Light.ttf");
        put("rare.ttf", "NotoSansSC-Thin.ttf");

        SiteFaces site = SiteFaces.in(folder);
        Typefaces faces = Typefaces.with(site);

        assertThat(faces.title().faces())
                .containsExactly(
                        site.title().get(0), BundledFaces.BOLD, site.rare().get(0));
        assertThat(faces.body().faces())
                .containsExactly(
                        site.body().get(0), BundledFaces.REGULAR, site.rare().get(0));
        assertThat(faces.title().faceFor('乡')).isSameAs(site.title().get(0));
    }

    @Test
    void aFileThatIsNoFontIsLeftOut() throws IOException {
        Files.writeString(folder.resolve("仿宋.ttf"), "not a font");
        Files.writeString(folder.resolve("readme.txt"), "fonts of the office");

        assertThat(SiteFaces.in(folder)).isEqualTo(SiteFaces.none());
    }

    @Test
    void aFontThatMayNotBeEmbeddedIsLeftOut() throws IOException {
        put("仿宋.ttf", "NotoSansSC-Light.ttf");
        restrict(folder.resolve("仿宋.ttf"));

        assertThat(SiteFaces.in(folder)).isEqualTo(SiteFaces.none());
    }

    @Test
    void aMissingFolderIsAnErrorAtOnce() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> new Papers(missing)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void theApplicationTakesTheFolderFromItsSettings() {
        assertThat(startsWith(Map.of())).isTrue();
        assertThat(startsWith(Map.of("banwen.papers.fonts", folder.toString()))).isTrue();
        assertThat(startsWith(Map.of("banwen.papers.fonts", folder + "/missing")))
                .isFalse();
    }

    private static boolean startsWith(Map<String, Object> settings) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
            context.register(Papers.class);
            context.refresh();
            return context.getBeanNamesForType(Papers.class).length == 1;
        } catch (BeanCreationException e) {
            return false;
        }
    }

    private void put(String name, String bundled) throws IOException {
        String resource = "/fonts/ttf/NotoSansSC/" + bundled;
        try (InputStream font = Objects.requireNonNull(getClass().getResourceAsStream(resource))) {
            Files.copy(font, folder.resolve(name));
        }
    }

    /** Sets the licence bits of the OS/2 table to "restricted". */
    private static void restrict(Path font) throws IOException {
        byte[] bytes = Files.readAllBytes(font);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        for (int entry = 12; entry < 12 + 16 * buffer.getShort(4); entry += 16) {
            if (buffer.getInt(entry) == 0x4F532F32) {
                buffer.putShort(buffer.getInt(entry + 8) + 8, (short) 2);
            }
        }
        Files.write(font, bytes);
    }
}
