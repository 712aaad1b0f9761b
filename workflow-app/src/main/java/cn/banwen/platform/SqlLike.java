package cn.banwen.platform;

/** Patterns for {@code like} from what a person typed. */
public final class SqlLike {

    private SqlLike() {}

    /** Matches what contains the text as it stands: its own %, _ and \ mean nothing. */
    public static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
