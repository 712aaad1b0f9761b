package cn.banwen.papers;

import cn.banwen.platform.FontKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The office's own licensed fonts: every {@code .ttf} of a folder. A 小标宋 draws titles, a 仿宋 draws text; they are known
 * by the file's or the font's name. The others serve characters that no other face has, in the order of their file
 * names.
 */
record SiteFaces(List<Face> title, List<Face> body, List<Face> rare) {

    private static final Logger log = LoggerFactory.getLogger(SiteFaces.class);

    static SiteFaces none() {
        return new SiteFaces(List.of(), List.of(), List.of());
    }

    /** Reads the folder; a file that is no usable font is named in the log and left out. */
    static SiteFaces in(Path folder) throws IOException {
        SiteFaces faces = new SiteFaces(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> lowerCase(file).endsWith(".ttf")).sorted().forEach(faces::add);
        }
        return faces;
    }

    private void add(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            Face face = Face.parse(stream);
            if (face.mayBeEmbedded()) {
                listFor(FontKind.of(file, face.name())).add(face);
            } else {
                log.warn("Font {} is left out: its licence forbids embedding", file);
            }
        } catch (IOException | RuntimeException e) {
            log.warn("Font {} is left out: it can't be read as TrueType ({})", file, e.toString());
        }
    }

    private List<Face> listFor(Optional<FontKind> kind) {
        if (kind.isEmpty()) {
            return rare;
        }
        return switch (kind.get()) {
            case TITLE -> title;
            case TEXT -> body;
            case KAI -> rare;
        };
    }

    private static String lowerCase(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }
}
