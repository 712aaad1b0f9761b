package cn.banwen.circulation;

/** Patterns of {@code like}. */
final class Like {

    private Like() {}

    /** Matches what contains the text; the signs that mean something to like mean nothing in what a person types. */
    static String containing(String text) {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
