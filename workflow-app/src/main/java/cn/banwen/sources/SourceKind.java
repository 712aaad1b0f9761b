package cn.banwen.sources;

import java.util.Locale;

/** What a source is. */
enum SourceKind {
    FOLDER,
    MAIL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
