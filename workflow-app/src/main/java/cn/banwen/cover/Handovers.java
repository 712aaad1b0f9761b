package cn.banwen.cover;

import cn.banwen.cover.HandoverRows.Printed;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.HandoverOccasions;
import cn.banwen.posts.HandoverOccasions.Occasion;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 工作交接: nothing is written when a post changes hands; the list is read from tasks and acts until whoever receives the post
 * confirms it. From then on it is what was confirmed, in words and as a PDF, whatever becomes of posts and people.
 */
@Component
class Handovers {

    private static final Duration SHOWN = Duration.ofDays(60);
    private static final int MOST = 200;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final HandoverOccasions occasions;
    private final HandoverContents contents;
    private final HandoverRows rows;
    private final HandoverFiles files;
    private final HandoverPaper paper;
    private final CoverNotices notices;
    private final Posts posts;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Handovers(
            HandoverOccasions occasions,
            HandoverContents contents,
            HandoverRows rows,
            HandoverFiles files,
            HandoverPaper paper,
            CoverNotices notices,
            Posts posts,
            TransactionTemplate transaction,
            Clock clock) {
        this.occasions = occasions;
        this.contents = contents;
        this.rows = rows;
        this.files = files;
        this.paper = paper;
        this.notices = notices;
        this.posts = posts;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The person's handovers of the last sixty days, given and received, the newest first. */
    List<HandoverJson> of(String username) {
        List<Occasion> found = occasions.of(username);
        Set<String> confirmed = rows.confirmed(found.stream().map(Occasion::id).toList());
        return Stream.concat(
                        rows.ofPerson(username, since()).stream(),
                        found.stream()
                                .filter(occasion -> !confirmed.contains(occasion.id()))
                                .map(this::asItStands))
                .sorted(Comparator.comparing(HandoverJson::at).reversed())
                .toList();
    }

    /**
     * Everybody's confirmed handovers of the last sixty days, the newest first, two hundred at most.
     *
     * @throws Refusal {@code no-right-to-handovers} for whom documents may be hidden from
     */
    List<HandoverJson> all(String username) {
        if (!seesAll(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-handovers");
        }
        return rows.newest(since(), MOST);
    }

    /** Whether handovers of others are on record for this person to read: 党政办, the main leaders, the inspector. */
    boolean seesAll(String username) {
        return posts.grantsOf(username).seesEverything();
    }

    /** @throws Refusal {@code handover-not-found}, also for what the person may not see */
    HandoverJson find(String id, String username) {
        Optional<HandoverJson> confirmed = rows.find(id);
        if (confirmed.isPresent()) {
            return confirmed
                    .filter(one -> one.isOf(username) || seesAll(username))
                    .orElseThrow(Handovers::notFound);
        }
        return asItStands(occasion(id, username));
    }

    /**
     * The printed list: as it was confirmed, or as it stands.
     *
     * @throws Refusal {@code handover-not-found}, {@code handover-altered}, {@code store-unavailable}
     */
    byte[] pdf(HandoverJson handover) {
        Optional<Printed> printed = rows.printed(handover.id());
        if (printed.isPresent()) {
            return files.read(printed.get());
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            paper.print(handover, pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    /**
     * Confirms that the post was received as listed, and keeps the list. Its PDF is stored before the row that names it.
     *
     * @throws Refusal {@code handover-not-found}, {@code not-your-handover}, {@code handover-confirmed},
     *     {@code store-unavailable}
     */
    HandoverJson confirm(String id, String username) {
        HandoverJson known = find(id, username);
        PersonJson to = known.facts().to();
        if (to == null || !to.username().equals(username)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-handover", to == null ? "—" : to.name());
        }
        if (known.confirmedAt() != null) {
            throw alreadyConfirmed(known.confirmedAt());
        }
        Instant now = OfficialTime.now(clock);
        HandoverJson confirmed =
                HandoverJson.of(id, known.kind(), known.at(), known.facts(), known.content(), now, null);
        Printed printed = files.store(confirmed);
        transaction.executeWithoutResult(status -> {
            if (!rows.insert(confirmed, printed, username, now)) {
                throw alreadyConfirmed(now);
            }
            files.take(printed);
            notices.confirmed(confirmed.facts().post().code(), username);
        });
        return rows.find(id).orElseThrow();
    }

    private static Refusal alreadyConfirmed(Instant at) {
        return new Refusal(Refusal.Kind.CONFLICT, "handover-confirmed", MINUTE.format(OfficialTime.at(at)));
    }

    private Occasion occasion(String id, String username) {
        return occasions.of(username).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Handovers::notFound);
    }

    private HandoverJson asItStands(Occasion occasion) {
        return HandoverJson.of(
                occasion.id(),
                occasion.kind(),
                occasion.at(),
                HandoverFacts.of(occasion),
                contents.of(occasion),
                null,
                null);
    }

    private static Refusal notFound() {
        return new Refusal(Refusal.Kind.NOT_FOUND, "handover-not-found");
    }

    private Instant since() {
        return OfficialTime.now(clock).minus(SHOWN);
    }
}
