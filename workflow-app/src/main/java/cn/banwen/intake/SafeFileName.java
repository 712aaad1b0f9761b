package cn.banwen.intake;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sender's file name made harmless for file systems, HTTP headers and the eye. Chinese, spaces and full-width
 * characters stay; cleaning a clean name changes nothing.
 */
public final class SafeFileName {

    /** What a file is called of whose name nothing is left. */
    public static final String UNNAMED = "未命名";

    private static final int MAX_CHARS = 200;

    /** Linux file systems take 255 bytes; the rest is left to whoever saves it as “name (1)”. */
    private static final int MAX_BYTES = 240;

    private static final int MAX_EXTENSION = 16;

    /** Controls, format and bidi characters, lone surrogates, unassigned ones, and letters and marks that show nothing. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Cn}\\p{Zl}\\p{Zp}\\x{034F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}"
                    + "\\x{180B}-\\x{180F}\\x{2800}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}\\x{E0100}-\\x{E01EF}]");

    private static final Pattern DOTS_AND_BLANKS_AROUND = Pattern.compile("^[.\\s\\p{Z}]+|[.\\s\\p{Z}]+$");
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|(COM|LPT)[0-9¹²³])\\s*(\\..*)?");

    /** The characters Windows forbids, and the full-width ones that read the same. */
    private static final String FORBIDDEN = "<>:\"|?*";

    private static final String FULL_WIDTH = "＜＞：＂｜？＊";

    private SafeFileName() {}

    /** The last segment of {@code original}, at most 200 characters and 240 bytes of UTF-8, its extension kept. */
    public static String of(@Nullable String original) {
        if (original == null) {
            return UNNAMED;
        }
        String visible = INVISIBLE.matcher(original).replaceAll("");
        String segment = visible.substring(Math.max(visible.lastIndexOf('/'), visible.lastIndexOf('\\')) + 1);
        String name = trim(allowed(Normalizer.normalize(segment, Normalizer.Form.NFC)));
        if (DEVICE.matcher(name).matches()) {
            name = "_" + name;
        }
        String fitting = fit(name);
        return fitting.isEmpty() ? UNNAMED : fitting;
    }

    /** The extension in lower case without its dot, empty when there is none. */
    static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot <= 0 ? "" : name.substring(dot + 1);
        return extension.length() > MAX_EXTENSION ? "" : extension.toLowerCase(Locale.ROOT);
    }

    private static String allowed(String name) {
        StringBuilder allowed = new StringBuilder(name);
        for (int i = 0; i < allowed.length(); i++) {
            int forbidden = FORBIDDEN.indexOf(allowed.charAt(i));
            if (forbidden >= 0) {
                allowed.setCharAt(i, FULL_WIDTH.charAt(forbidden));
            }
        }
        return allowed.toString();
    }

    private static String trim(String name) {
        return DOTS_AND_BLANKS_AROUND.matcher(name).replaceAll("");
    }

    private static String fit(String name) {
        if (fits(name)) {
            return name;
        }
        int kept = extension(name).length();
        String ending = kept == 0 ? "" : name.substring(name.length() - kept - 1);
        String base = name.substring(0, name.length() - ending.length());
        while (!fits(base + ending)) {
            base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
        }
        return trim(trim(base) + ending);
    }

    private static boolean fits(String name) {
        return name.length() <= MAX_CHARS && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}
