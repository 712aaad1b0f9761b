package cn.banwen.cover;

import cn.banwen.identity.People;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Post;
import cn.banwen.posts.PostAt;
import cn.banwen.posts.PostRegister;
import cn.banwen.posts.Posts;
import cn.banwen.posts.StepIns;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.PageForms;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Gathers what the pages of the register show. */
@Component
class PostPageModel {

    private static final LocalTime EVENING = LocalTime.of(17, 30);

    private final Posts posts;
    private final PostRegister register;
    private final StepIns stepIns;
    private final PostChangeViews changes;
    private final People people;
    private final Clock clock;

    PostPageModel(
            Posts posts, PostRegister register, StepIns stepIns, PostChangeViews changes, People people, Clock clock) {
        this.posts = posts;
        this.register = register;
        this.stepIns = stepIns;
        this.changes = changes;
        this.people = people;
        this.clock = clock;
    }

    PostAt require(String code) {
        return posts.findNow(code).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "post-not-found"));
    }

    /** The page of a post. */
    ModelAndView post(String code, PageForms pageForms, String reader, Locale locale) {
        PostAt at = require(code);
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
                .addObject("mayOrder", stepIns.mayOrder(grants, at))
                .addObject("evening", evening())
                .addObject("orders", stepIns.of(code))
                .addObject("awaited", changes.awaitedOf(code, reader, locale))
                .addObject("dropped", changes.dropped(code, reader, locale))
                .addObject("history", changes.history(code, reader, locale));
    }

    /**
     * The form of a change.
     *
     * @param known what is to be changed, null for a new post
     */
    ModelAndView form(@Nullable Post known, PageForms pageForms, String reader) {
        Grants grants = posts.grantsOf(reader);
        if (!register.mayEnter(grants)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-change-posts");
        }
        List<Post> all = posts.all();
        return new ModelAndView("cover/post-form")
                .addObject("known", known)
                .addObject("pageForms", pageForms)
                .addObject("approvedAtOnce", grants.actsAsMainLeader())
                .addObject("people", people.staff())
                .addObject("offices", all.stream().map(Post::office).distinct().toList())
                .addObject("others", known == null ? all : others(all, known));
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
