package cn.banwen.operation;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a part of the system stands.
 *
 * @param part its name; {@code state.<part>} is what it is called
 * @param code {@code state.<part>.<code>} says how it stands
 * @param args for that text
 * @param page where more is told, null where nowhere
 */
public record PartState(String part, Level level, String code, List<Object> args, @Nullable String page) {

    /** From all is well to not in use. */
    public enum Level {
        GOOD,
        /** Work goes on, somebody should look. */
        WARNING,
        /** Something can't be done as long as it lasts. */
        BAD,
        OFF;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PartState {
        args = List.copyOf(args);
    }

    public static PartState of(String part, Level level, String code, Object... args) {
        return new PartState(part, level, code, List.of(args), null);
    }

    public PartState toldOn(String path) {
        return new PartState(part, level, code, args, path);
    }
}
