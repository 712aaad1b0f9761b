package cn.banwen.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows.
 *
 * @param person name of who is signed in, null when nobody is
 * @param posts names of the posts that the person may act for now
 * @param places of the navigation, the first of them in sight on a phone too
 * @param further the rest of them, which a phone shows on demand
 * @param menu what the person sets for oneself
 * @param confined the person has to change a given password before anything else
 * @param otherLanguage tag of the language to switch to
 * @param otherLanguageUrl this page in that language
 */
record Shell(
        String office,
        String language,
        @Nullable String person,
        List<String> posts,
        List<Place> places,
        List<Place> further,
        List<UserMenuEntry> menu,
        boolean confined,
        String otherLanguage,
        String otherLanguageUrl) {

    /** A place of the navigation; {@code waiting} is null where nothing is counted. */
    record Place(String path, String messageKey, boolean current, NavigationEntry.@Nullable Waiting waiting) {}
}
