package cn.banwen.circulation;

import org.jspecify.annotations.Nullable;

/** What an arrival is called where nobody gave it a title. */
public final class ArrivalTitle {

    private ArrivalTitle() {}

    /** The file's name without its extension; null where nothing is left of it. */
    public static @Nullable String of(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String title = dot < 0 ? fileName : fileName.substring(0, dot);
        return title.isBlank() ? null : title;
    }
}
