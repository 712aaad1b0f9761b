package cn.banwen.posts;

import cn.banwen.identity.Person;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A post at an instant with all that decides who may act for it. This is the one rule: A, save for what A's absence hands
 * over; for that B, or whom the main leader named while B is away too; B for everything where B was ordered to step in.
 * Nothing passes further: who is away hands on nothing of what would come from others.
 *
 * @param c whom the main leader named, if anybody
 * @param order in force for B to step in, if any
 */
public record PostAt(Post post, Holder a, @Nullable Holder b, @Nullable Holder c, @Nullable Authority order) {

    /**
     * Somebody of the post.
     *
     * @param active whether the account is
     * @param away the absence in force that hands something over, if any
     */
    public record Holder(Person person, boolean active, @Nullable Away away) {

        boolean present() {
            return active && away == null;
        }
    }

    /** An absence in force that hands something over. */
    public record Away(long absence, Scope scope, Instant until) {

        Authority authority() {
            return new Authority(Authority.Kind.ABSENCE, absence, until);
        }
    }

    /** A person and what the person may do. */
    public record Standing(Person person, Grant grant) {}

    /** Everybody who may act for the post, A first. */
    public List<Standing> standings() {
        List<Standing> standings = new ArrayList<>();
        Scope kept = handedOver().rest();
        if (a.active() && !kept.isNone()) {
            standings.add(new Standing(a.person(), new Grant(post, Capacity.HOLDER, null, kept, null)));
        }
        if (b != null && stepsIn()) {
            standings.add(
                    new Standing(b.person(), new Grant(post, Capacity.STEPPING_IN, a.person(), Scope.ALL, order)));
        } else {
            Holder cover = cover();
            Away away = a.away();
            if (cover != null && away != null) {
                Capacity capacity = cover.equals(b) ? Capacity.DEPUTY : Capacity.DESIGNATED;
                standings.add(new Standing(
                        cover.person(), new Grant(post, capacity, a.person(), handedOver(), away.authority())));
            }
        }
        return standings;
    }

    /** What the person may do for the post. */
    public Optional<Grant> grantOf(String username) {
        return standings().stream()
                .filter(standing -> standing.person().username().equals(username))
                .map(Standing::grant)
                .findFirst();
    }

    /** What A's absence hands over; nothing while A is there, or where nobody may stand in. */
    public Scope handedOver() {
        return a.away() == null || !post.deputisable() ? Scope.NONE : a.away().scope();
    }

    boolean isHandedOverBy(Absence absence) {
        Away away = a.away();
        return away != null && away.absence() == absence.id();
    }

    /** Who stands in for what is handed over: B, or else the named C; null when neither is there. */
    public @Nullable Holder cover() {
        if (handedOver().isNone()) {
            return null;
        }
        return b != null && b.present() ? b : c != null && c.present() ? c : null;
    }

    /** Nobody may act on what is handed over, or on what A keeps since A's account is closed. */
    public boolean uncovered() {
        return handedToNobody() || (!a.active() && !stepsIn() && !handedOver().isAll());
    }

    /** A's absence hands something over, and nobody is there to act on it. */
    boolean handedToNobody() {
        return !handedOver().isNone() && cover() == null && !stepsIn();
    }

    private boolean stepsIn() {
        return order != null && post.deputisable() && b != null && b.present();
    }

    /**
     * Why the person may not act on a task of this urgency and matter; asked only where {@link #grantOf} gives no right that
     * reaches it.
     */
    Objection objectionTo(String username, boolean urgent, @Nullable String matter) {
        boolean handed = handedOver().covers(urgent, matter);
        if (is(a, username)) {
            return handed ? Objection.AWAY : Objection.NO_PART;
        }
        if (!is(b, username) && !is(c, username)) {
            return Objection.NO_PART;
        }
        if (!post.deputisable()) {
            return Objection.NOT_DEPUTISABLE;
        }
        if (a.away() == null) {
            return Objection.HOLDER_THERE;
        }
        if (!handed) {
            return Objection.KEPT_BACK;
        }
        return is(cover(), username)
                ? Objection.NO_PART
                : is(b, username) ? Objection.DEPUTY_AWAY : Objection.DEPUTY_THERE;
    }

    private static boolean is(@Nullable Holder holder, String username) {
        return holder != null && holder.person().username().equals(username);
    }
}
