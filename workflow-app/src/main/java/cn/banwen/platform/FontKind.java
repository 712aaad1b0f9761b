package cn.banwen.platform;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The kinds of fonts that official documents are set in and that an office brings itself, as their makers spell them. */
public enum FontKind {
    /** 小标宋, of titles. */
    TITLE("标宋|biaosong|xbs", "title"),
    /** 仿宋, of text. */
    TEXT("仿宋|fangsong|simfang|fzfs", "body"),
    /** 楷体. */
    KAI("楷|kaiti|simkai", "kaiti");

    private final Pattern names;
    private final String file;

    FontKind(String names, String file) {
        this.names = Pattern.compile(names);
        this.file = file;
    }

    /** The kind that a document means by the name of a font; empty for every other name. */
    public static Optional<FontKind> meantBy(String fontName) {
        String name = fontName.toLowerCase(Locale.ROOT);
        return Stream.of(values())
                .filter(kind -> kind.names.matcher(name).find())
                .findFirst();
    }

    /**
     * The kind that a font of the office's is of, by either name.
     *
     * @param fontName as the font states it; null where it states none
     */
    public static Optional<FontKind> of(Path file, @Nullable String fontName) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return meantBy(name + ' ' + fontName).or(() -> Stream.of(values())
                .filter(kind -> name.contains(kind.file))
                .findFirst());
    }
}
