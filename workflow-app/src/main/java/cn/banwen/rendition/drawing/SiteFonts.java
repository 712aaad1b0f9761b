package cn.banwen.rendition.drawing;

import cn.banwen.platform.FontKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** The office's own fonts, as {@code banwen.papers.fonts} names their folder: for documents that name one and don't bring it. */
final class SiteFonts {

    private final Map<Path, Optional<TrueTypeFont>> parsed = new LinkedHashMap<>();
    private final List<Path> files;

    private SiteFonts(List<Path> files) {
        this.files = files;
    }

    /** @param folder null, or one that can't be read: then there are none */
    static SiteFonts in(@Nullable String folder) {
        if (folder == null) {
            return new SiteFonts(List.of());
        }
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return new SiteFonts(files.filter(file -> lowerCase(file).endsWith(".ttf"))
                    .sorted()
                    .toList());
        } catch (IOException none) {
            return new SiteFonts(List.of());
        }
    }

    /** The font of the kind that the name is of; a file that is no font counts as none. */
    Optional<TrueTypeFont> named(@Nullable String name) {
        Optional<FontKind> wanted = FontKind.meantBy(Objects.requireNonNullElse(name, ""));
        return wanted.isEmpty()
                ? Optional.empty()
                : files.stream()
                        .map(file -> of(wanted, file))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    private Optional<TrueTypeFont> of(Optional<FontKind> wanted, Path file) {
        Optional<TrueTypeFont> font = parsed.computeIfAbsent(file, SiteFonts::parse);
        return font.filter(one -> FontKind.of(file, name(one)).equals(wanted));
    }

    private static @Nullable String name(TrueTypeFont font) {
        try {
            return font.getName();
        } catch (IOException unnamed) {
            return null;
        }
    }

    private static Optional<TrueTypeFont> parse(Path file) {
        try {
            return Optional.of(new TTFParser().parse(new RandomAccessReadBufferedFile(file)));
        } catch (IOException | RuntimeException unusable) {
            return Optional.empty();
        }
    }

    private static String lowerCase(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }
}
