package cn.banwen.cover;

import cn.banwen.circulation.PostWork;
import cn.banwen.cover.CoverWatchRows.Watched;
import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.posts.Absence;
import cn.banwen.posts.Authority;
import cn.banwen.posts.HandoverOccasions.Occasion;
import cn.banwen.posts.LeaveRefused;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostAt.Standing;
import cn.banwen.posts.Posts;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is told to whom about standing in. What somebody has just done oneself one isn't told. */
@Component
class CoverNotices {

    private static final String HANDOVERS = "/handovers";
    private static final String ABSENCES = "/absences";

    private final Notices notices;
    private final CoverWatchRows rows;
    private final Posts posts;
    private final People people;
    private final PostWork work;

    CoverNotices(Notices notices, CoverWatchRows rows, Posts posts, People people, PostWork work) {
        this.notices = notices;
        this.rows = rows;
        this.posts = posts;
        this.people = people;
        this.work = work;
    }

    void soon(Watched watched, PostAt post, Absence absence) {
        String name = post.post().name();
        PostAt.Holder cover = post.cover();
        if (cover == null) {
            tell(watched, watched.holder(), "cover-soon-nobody", ABSENCES, name, absence.startsAt(), absence.endsAt());
            return;
        }
        tell(
                watched,
                cover.person().username(),
                "cover-soon",
                "/posts",
                name,
                absence.person().name(),
                absence.reason(),
                absence.startsAt(),
                absence.endsAt());
        tell(
                watched,
                watched.holder(),
                "cover-soon-away",
                ABSENCES,
                name,
                cover.person().name(),
                absence.startsAt(),
                absence.endsAt());
    }

    /** It has begun, or will never begin, or somebody else is to act. */
    void noLongerSoon(Watched watched, Absence absence, Instant now) {
        settle(watched.subject());
        String who = watched.username();
        if (who != null && (absence.startsAt().equals(absence.endsAt()) || now.isBefore(absence.startsAt()))) {
            tell(
                    who,
                    "cover-called-off",
                    "/posts",
                    name(watched.post()),
                    absence.person().name(),
                    absence.startsAt());
        }
    }

    /** @param absence null where B steps in by order */
    void begun(Watched watched, PostAt post, Standing standing, @Nullable Absence absence) {
        String name = post.post().name();
        Authority authority = Objects.requireNonNull(standing.grant().authority());
        String deputy = standing.person().name();
        if (absence == null) {
            tell(
                    watched,
                    standing.person().username(),
                    "cover-ordered",
                    "/inbox",
                    name,
                    holder(post),
                    authority.until());
            tell(
                    watched,
                    post.a().person().username(),
                    "cover-ordered-away",
                    "/posts",
                    name,
                    deputy,
                    authority.until());
            return;
        }
        tell(
                watched,
                standing.person().username(),
                "cover-begun",
                HANDOVERS,
                name,
                holder(post),
                absence.reason(),
                authority.until());
        boolean enteredOneself = absence.enteredBy().username().equals(watched.holder())
                && !absence.startsAt().isAfter(absence.enteredAt());
        if (!enteredOneself) {
            tell(watched, post.a().person().username(), "cover-away", ABSENCES, name, deputy, authority.until());
        }
    }

    private static String holder(PostAt post) {
        return post.a().person().name();
    }

    /** What is over with what is watched. */
    private void tell(Watched watched, String username, String code, String link, Object... args) {
        notices.tellPerson(username, message(code, link, args).until(watched.subject()));
    }

    private void tell(String username, String code, String link, Object... args) {
        notices.tellPerson(username, message(code, link, args));
    }

    private static Message message(String code, String link, Object... args) {
        return Message.leading(link, code, Message.Pace.GATHERED, args);
    }

    /** @param absence null where B stepped in by order */
    void ended(Watched watched, @Nullable Absence absence, Instant now) {
        settle(watched.subject());
        String name = name(watched.post());
        String deputy = Objects.requireNonNull(watched.username());
        String holder = people.nameOf(watched.holder());
        if (absence == null) {
            tell(deputy, "cover-order-ended", "/inbox", name, holder);
            tell(watched.holder(), "cover-order-ended-yours", "/posts", name, people.nameOf(deputy));
            return;
        }
        if (now.isBefore(absence.endsAt())) {
            tell(deputy, "cover-passed-on", "/posts", name, holder);
            return;
        }
        String code = absence.returnedAt() == null ? "cover-ended" : "cover-ended-early";
        tell(deputy, code, HANDOVERS, name, holder, absence.endsAt());
        int done = work.doneCount(watched.post(), watched.holder(), absence.startsAt(), absence.endsAt());
        notices.tellPerson(
                watched.holder(),
                message("cover-returned", HANDOVERS, name, people.nameOf(deputy), absence.endsAt(), done)
                        .until(received(watched.post(), watched.holder())));
    }

    /** The supervising post and every post of 党政办; and A, who is the one to find a way. */
    void uncovered(Watched watched, PostAt post, List<PostAt> register) {
        TreeSet<String> told = new TreeSet<>();
        String supervisor = post.post().supervisor();
        if (supervisor != null) {
            told.add(supervisor);
        }
        register.stream()
                .map(PostAt::post)
                .filter(Post::partyGovernmentOffice)
                .map(Post::code)
                .forEach(told::add);
        told.remove(watched.post());
        String name = post.post().name();
        for (String code : told) {
            Message message = Message.leading("/posts", "post-uncovered", Message.Pace.AT_ONCE, name, holder(post));
            notices.tellPost(code, message.until(watched.subject()));
        }
        if (post.a().active()) {
            tell(watched, post.a().person().username(), "post-uncovered-yours", ABSENCES, name);
        }
    }

    @EventListener
    void refused(LeaveRefused leave) {
        Absence absence = leave.absence();
        notices.tellPerson(
                absence.person().username(),
                Message.leading(
                        ABSENCES,
                        "leave-refused",
                        Message.Pace.AT_ONCE,
                        people.nameOf(leave.by()),
                        absence.statedFrom(),
                        leave.reason()));
    }

    void leaving(Occasion occasion) {
        Person to = Objects.requireNonNull(occasion.to());
        String name = occasion.post().name();
        notices.tellPerson(
                to.username(),
                message("post-received", HANDOVERS, name, occasion.from().name(), occasion.at())
                        .until(received(occasion.post().code(), to.username())));
        tell(occasion.from().username(), "post-left", HANDOVERS, name, to.name(), occasion.at());
    }

    /** Who has confirmed a handover need not be told of it any more. */
    void confirmed(String post, String username) {
        notices.settle(received(post, username));
        rows.open(CoverWatchRows.Kind.ACTS).values().stream()
                .filter(watched -> watched.post().equals(post) && username.equals(watched.username()))
                .forEach(watched -> notices.settle(watched.subject(), username));
    }

    /** What is over when the person confirms the post's handover. */
    private static String received(String post, String username) {
        return String.join(" ", "received", post, username);
    }

    void settle(String subject) {
        notices.settle(subject);
    }

    private String name(String post) {
        return posts.find(post).map(Post::name).orElse(post);
    }
}
