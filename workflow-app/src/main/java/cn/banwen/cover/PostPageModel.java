package cn.banwen.cover;

import cn.banwen.drafts.PageDrafts;
import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostAbolition;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.PostVersion;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageForms;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages of the register show. */
@Component
class PostPageModel {

    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final Posts posts;
    private final PostRegister register;
    private final PostAbolition abolition;
    private final StepIns stepIns;
    private final PostChangeViews changes;
    private final People people;
    private final Forms forms;
    private final PageDrafts drafts;
    private final Clock clock;

    PostPageModel(
            Posts posts,
            PostRegister register,
            PostAbolition abolition,
            StepIns stepIns,
            PostChangeViews changes,
            People people,
            Forms forms,
            PageDrafts drafts,
            Clock clock) {
        this.posts = posts;
        this.register = register;
        this.abolition = abolition;
        this.stepIns = stepIns;
        this.changes = changes;
        this.people = people;
        this.forms = forms;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The post as it stands, or as it stood to its end where it was abolished. */
    PostAt known(String code) {
        return posts.findNow(code)
                .or(() -> ended(code).flatMap(end -> posts.findAt(code, end.minus(1, ChronoUnit.MICROS))))
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
    }

    /** The version that a form shows, to be changed. */
    PostVersion shown(String code) {
        return register.shown(code).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
    }

    /** When the post was abolished, where it is no more. */
    private Optional<Instant> ended(String code) {
        Instant now = OfficialTime.now(clock);
        return register.history(code).stream()
                .filter(version -> !version.from().isAfter(now))
                .reduce((earlier, later) -> later)
                .map(PostVersion::to)
                .filter(to -> !to.isAfter(now));
    }

    /** The page of a post. */
    ModelAndView post(String code, PageForms pageForms, String reader, Locale locale) {
        PostAt at = known(code);
        Optional<Instant> ended = ended(code);
        Grants grants = posts.grantsOf(reader);
        String supervisor = at.post().supervisor();
        return new ModelAndView("cover/post")
                .addObject("at", at)
                .addObject(
                        "supervisor",
                        supervisor == null ? null : posts.find(supervisor).orElse(null))
                .addObject("pageForms", pageForms)
                .addObject("mayChange", register.mayEnter(grants))
                .addObject("mayDecide", grants.actsAsMainLeader())
                .addObject("ended", ended.orElse(null))
                .addObject("ends", abolition.endOf(code).orElse(null))
                .addObject("ties", ended.isPresent() ? List.of() : ties(at.post(), locale))
                .addObject("mayOrder", ended.isEmpty() && stepIns.mayOrder(grants, at))
                .addObject("evening", evening())
                .addObject("orders", stepIns.of(code))
                .addObject("awaited", changes.awaitedOf(code, reader, locale))
                .addObject("dropped", changes.dropped(code, reader, locale))
                .addObject("history", changes.history(code, reader, locale));
    }

    /** Something that has to be settled before the post can be abolished, and the page where that is done. */
    record Tie(String text, String link) {}

    private List<Tie> ties(Post post, Locale locale) {
        return abolition.tiesOf(post).stream()
                .map(tie -> new Tie(forms.message(tie.problem(), locale), tie.link()))
                .toList();
    }

    /**
     * The form of a change.
     *
     * @param shown what is to be changed, null for a new post
     */
    ModelAndView form(@Nullable PostVersion shown, PageForms pageForms, String reader) {
        Grants grants = posts.grantsOf(reader);
        if (!register.mayEnter(grants)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-change-posts");
        }
        Post known = shown == null ? null : shown.post();
        List<Post> all = posts.offered();
        String form = formOf(known);
        return new ModelAndView("cover/post-form")
                .addObject("known", known)
                .addObject("version", shown == null ? null : shown.id())
                .addObject("restores", known != null && posts.find(known.code()).isEmpty())
                .addObject("form", form)
                .addObject("username", reader)
                .addObject("pageForms", drafts.on(pageForms, reader, form::equals))
                .addObject("approvedAtOnce", grants.actsAsMainLeader())
                .addObject("people", people.staff())
                .addObject("offices", all.stream().map(Post::office).distinct().toList())
                .addObject("others", known == null ? all : others(all, known));
    }

    /** The id of the form, and the key of its draft. */
    static String formOf(@Nullable Post known) {
        return "post-" + (known == null ? "new" : known.code());
    }

    private static List<Post> others(List<Post> all, Post known) {
        return all.stream().filter(post -> !post.code().equals(known.code())).toList();
    }

    /** The changes that wait. */
    ModelAndView awaited(PageForms pageForms, String reader, Locale locale) {
        Grants grants = posts.grantsOf(reader);
        List<PostChangeView> awaited = changes.awaited(reader, locale);
        Form refused = pageForms.refused();
        boolean stillThere = refused != null
                && awaited.stream().anyMatch(change -> refused.id().equals("change-" + change.id()));
        return new ModelAndView("cover/post-changes")
                .addObject("pageForms", pageForms)
                .addObject("gone", stillThere ? null : refused)
                .addObject("mayDecide", grants.actsAsMainLeader())
                .addObject("mayChange", register.mayEnter(grants))
                .addObject("awaited", awaited);
    }

    /** When an order to step in ends unless somebody says otherwise: at the close of today, or of tomorrow. */
    private String evening() {
        OffsetDateTime now = OfficialTime.at(OfficialTime.now(clock));
        LocalDate day = now.toLocalTime().isBefore(EVENING)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return day.atTime(EVENING).toString();
    }
}
