package cn.banwen.circulation.web;

import java.util.UUID;

/**
 * What a form's field might be, and where the document says so.
 *
 * @param name of the field
 * @param value as the form would send it
 * @param words the same for a reader
 * @param sure whether it may be taken over together with others, after one look
 * @param percent how sure, of a hundred
 * @param fillsIn whether the field holds nothing yet that somebody typed
 * @param boxes as {@link PointedAt} writes them
 * @param path address of the page where it stands
 */
record Suggestion(
        String name,
        String value,
        String words,
        boolean sure,
        int percent,
        boolean fillsIn,
        UUID fileId,
        int page,
        String boxes,
        String path) {}
