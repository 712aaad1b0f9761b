package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.jspecify.annotations.Nullable;

/** The office's own fonts, as {@code banwen.papers.fonts} names their folder: for documents that name one and don't bring it. */
final class SiteFonts {

    /** Names of 小标宋 and 仿宋 as files, fonts and documents have them. */
    private static final List<Pattern> KINDS = List.of(
            Pattern.compile("标宋|biaosong|xbs"),
            Pattern.compile("仿宋|fangsong|simfang|fzfs"),
            Pattern.compile("楷|kaiti|simkai"));

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
        String wanted = Objects.requireNonNullElse(name, "").toLowerCase(Locale.ROOT);
        return KINDS.stream()
                .filter(kind -> kind.matcher(wanted).find())
                .flatMap(kind -> files.stream()
                        .filter(file -> kind.matcher(lowerCase(file)).find()))
                .map(file -> parsed.computeIfAbsent(file, SiteFonts::parse))
                .flatMap(Optional::stream)
                .findFirst();
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
