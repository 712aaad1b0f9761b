package cn.banwen.phrases;

import cn.banwen.identity.People;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rules of phrases: everybody looks after their own, the party-government office after the office's. */
@Component
public class Phrases {

    static final int LONGEST = 200;
    static final int MOST = 50;

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

    private final PhraseRows rows;
    private final Posts posts;
    private final People people;

    Phrases(PhraseRows rows, Posts posts, People people) {
        this.rows = rows;
        this.posts = posts;
        this.people = people;
    }

    /** What the person is offered anywhere: their own first, then the office's. */
    public List<Phrase> offeredTo(String username) {
        return rows.offeredTo(people.require(username).username());
    }

    /** Whether the person may change the office's. */
    boolean mayChangeOffices(String username) {
        return posts.grantsOf(username).ofPartyGovernmentOffice().isPresent();
    }

    /**
     * Adds a phrase behind those of its place.
     *
     * @throws Refusal {@code no-right-to-office-phrases}, or what is wrong with the text
     */
    @Transactional
    public Phrase add(Place place, @Nullable String text, boolean office, String username) {
        requireRight(office, username);
        String words = checked(text);
        String owner = office ? null : username;
        List<Phrase> there = rows.lock(place, owner);
        if (there.size() >= MOST) {
            throw new Refusal(Refusal.Kind.CONFLICT, "phrases-full", MOST);
        }
        Phrase phrase = new Phrase(UUID.randomUUID(), place.step(), place.field(), words, office, there.size() + 1);
        unlessThere(() -> rows.insert(phrase, owner));
        return phrase;
    }

    /**
     * Changes the words, the position, or both.
     *
     * @param text null leaves it
     * @param position from 1 among those of the place, beyond the last means last; null leaves it
     */
    @Transactional
    public Phrase change(UUID id, @Nullable String text, @Nullable Integer position, String username) {
        Phrase phrase = require(id, username);
        String words = text == null ? phrase.text() : checked(text);
        List<Phrase> others =
                new ArrayList<>(rows.lock(new Place(phrase.step(), phrase.field()), phrase.office() ? null : username));
        int now = others.stream().map(Phrase::id).toList().indexOf(id);
        if (now < 0) {
            throw notFound();
        }
        others.remove(now);
        int wanted = position == null ? now : Math.min(Math.max(position - 1, 0), others.size());
        Phrase changed = new Phrase(id, phrase.step(), phrase.field(), words, phrase.office(), wanted + 1);
        others.add(wanted, changed);
        unlessThere(() -> number(others));
        return changed;
    }

    /** Removes a phrase; those behind it move up. */
    @Transactional
    public void remove(UUID id, String username) {
        Phrase phrase = require(id, username);
        // before any is touched: two who each hold what they removed would wait for each other
        List<Phrase> others =
                new ArrayList<>(rows.lock(new Place(phrase.step(), phrase.field()), phrase.office() ? null : username));
        if (!others.removeIf(one -> one.id().equals(id))) {
            throw notFound();
        }
        rows.delete(id);
        number(others);
    }

    private void number(List<Phrase> inOrder) {
        for (int i = 0; i < inOrder.size(); i++) {
            rows.update(inOrder.get(i).id(), inOrder.get(i).text(), i + 1);
        }
    }

    /** Another person's phrase is as unknown as none. */
    private Phrase require(UUID id, String username) {
        Phrase phrase = rows.find(id, people.require(username).username()).orElseThrow(Phrases::notFound);
        requireRight(phrase.office(), username);
        return phrase;
    }

    private void requireRight(boolean office, String username) {
        people.require(username);
        if (office && !mayChangeOffices(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-office-phrases");
        }
    }

    private static String checked(@Nullable String text) {
        String stored = text == null
                ? ""
                : CONTROL.matcher(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                        .replaceAll("")
                        .strip();
        if (stored.isEmpty()) {
            throw Refusal.ofForm(List.of(Problem.of("text", "phrase-empty")));
        }
        if (stored.codePointCount(0, stored.length()) > LONGEST) {
            throw Refusal.ofForm(List.of(Problem.of("text", "too-long", LONGEST)));
        }
        return stored;
    }

    private static void unlessThere(Runnable write) {
        try {
            write.run();
        } catch (DuplicateKeyException twice) {
            throw Refusal.ofForm(List.of(Problem.of("text", "phrase-twice")));
        }
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "phrase-not-found");
    }
}
