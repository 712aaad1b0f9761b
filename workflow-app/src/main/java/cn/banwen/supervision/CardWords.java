package cn.banwen.supervision;

import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is said to a card: its person confirms or contests it, those above uphold or void it. Each word is added, none replaced. */
@Component
class CardWords {

    private static final Set<String> OWN = Set.of("confirmed", "contested");

    private final CardRows rows;
    private final CardRights rights;
    private final Posts posts;
    private final Notices notices;
    private final Clock clock;

    CardWords(CardRows rows, CardRights rights, Posts posts, Notices notices, Clock clock) {
        this.rows = rows;
        this.rights = rights;
        this.posts = posts;
        this.notices = notices;
        this.clock = clock;
    }

    /** @throws Refusal {@code card-not-found}, also for what the person may not read */
    Card find(long id, String username) {
        Grants grants = posts.grantsOf(username);
        return rows.find(id).filter(card -> rights.reads(card, grants)).orElseThrow(CardWords::notFound);
    }

    CardRows.Page page(CardFilter filter, int page, int size, String username) {
        return rows.page(filter, rights.seenBy(posts.grantsOf(username)), page, size);
    }

    /** Which words the person may say to the card now. */
    Set<String> open(Card card, String username) {
        Grants grants = posts.grantsOf(username);
        if (CardRights.isOwn(card, grants)) {
            return card.state().equals("issued") ? OWN : Set.of();
        }
        if (!rights.decides(card, grants)) {
            return Set.of();
        }
        return switch (card.state()) {
            case "contested" -> Set.of("upheld", "voided");
            case "voided" -> Set.of();
            default -> Set.of("voided");
        };
    }

    /**
     * Says a word to a card.
     *
     * @param action {@code confirmed}; {@code contested}, {@code upheld} or {@code voided}, which need a {@code reason}
     * @throws Refusal {@code card-not-found}, {@code not-your-card}, {@code not-yours-to-decide}, {@code card-decided}; of the
     *     fields
     */
    @Transactional
    public Card say(long id, String action, Map<String, ?> values, String username) {
        Grants grants = posts.grantsOf(username);
        Card card = rows.lock(id).filter(one -> rights.reads(one, grants)).orElseThrow(CardWords::notFound);
        boolean own = OWN.contains(action);
        if (own && !CardRights.isOwn(card, grants)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "not-your-card", card.person().name());
        }
        if (!own && !rights.decides(card, grants)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-yours-to-decide");
        }
        if (!open(card, username).contains(action)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "card-decided");
        }
        BodyFields fields = new BodyFields(values);
        String reason = action.equals("confirmed")
                ? fields.lines("reason", Supervisions.TEXT)
                : fields.requiredLines("reason", Supervisions.TEXT);
        fields.refuseIfWrong();
        rows.say(id, action, username, reason, OfficialTime.now(clock));
        if (!own) {
            notices.settle("card " + id);
            notices.tellPerson(
                    card.person().username(),
                    Message.of(
                                    card.documentId(),
                                    "card-" + action,
                                    Message.Pace.GATHERED,
                                    card.title(),
                                    grants.person().name(),
                                    reason == null ? "" : reason,
                                    kind(card))
                            .leadingTo("/cards/" + id));
        }
        if (action.equals("contested")) {
            Message contested = Message.of(
                            card.documentId(),
                            "card-contested",
                            Message.Pace.GATHERED,
                            card.title(),
                            grants.person().name(),
                            reason == null ? "" : reason,
                            kind(card))
                    .leadingTo("/cards/" + id)
                    .until("card " + id);
            rights.deciding(card).forEach(post -> notices.tellPost(post, contested));
        }
        return rows.find(id).orElseThrow();
    }

    private static String kind(Card card) {
        return "#cards.kind." + card.kind();
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "card-not-found");
    }
}
