package cn.banwen.circulation.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the address of a document's page says of its preview. Whatever can't be meant counts as unsaid.
 *
 * @param file null for the first that can be shown
 * @param page from 1; null for the first, or the first with the words
 * @param turn quarter turns to the right, 0 to 3
 * @param find words to look for; empty for none
 * @param pointedAt places on the page that are marked
 */
record PreviewRequest(@Nullable UUID file, @Nullable Integer page, int turn, String find, PointedAt pointedAt) {

    static final PreviewRequest PLAIN = new PreviewRequest(null, null, 0, "");

    private static final int LONGEST = 100;

    PreviewRequest(@Nullable UUID file, @Nullable Integer page, int turn, String find) {
        this(file, page, turn, find, PointedAt.NOTHING);
    }

    static PreviewRequest of(
            @Nullable String file,
            @Nullable String page,
            @Nullable String turn,
            @Nullable String find,
            @Nullable String boxes) {
        Integer turns = number(turn);
        String words = find == null ? "" : find.strip();
        return new PreviewRequest(
                id(file),
                number(page),
                turns == null ? 0 : Math.floorMod(turns, 4),
                words.substring(0, Math.min(LONGEST, words.length())),
                PointedAt.of(boxes));
    }

    private static @Nullable Integer number(@Nullable String text) {
        try {
            return text == null ? null : Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The address that shows this. */
    String path(UUID document) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/documents/" + document);
        if (file != null) {
            path.queryParam("file", file);
        }
        if (page != null) {
            path.queryParam("page", page);
        }
        if (turn != 0) {
            path.queryParam("turn", turn);
        }
        if (!find.isEmpty()) {
            path.queryParam("find", "{find}");
        }
        if (!pointedAt.boxes().isEmpty()) {
            path.queryParam("box", pointedAt);
        }
        return path.fragment("viewer").encode().buildAndExpand(find).toString();
    }

    PreviewRequest withPage(int other) {
        return new PreviewRequest(file, other, turn, find);
    }

    PreviewRequest withTurn(int other) {
        return new PreviewRequest(file, page, other, find, pointedAt);
    }
}
