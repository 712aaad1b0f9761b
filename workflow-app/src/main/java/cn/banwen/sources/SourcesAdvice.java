package cn.banwen.sources;

import cn.banwen.web.PageController;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lends pages the way to what was not taken in; asked only by a page that shows it. */
@ControllerAdvice(annotations = PageController.class)
class SourcesAdvice {

    private final SourcesOverview overview;

    SourcesAdvice(SourcesOverview overview) {
        this.overview = overview;
    }

    @ModelAttribute("intakeSources")
    Hint hint(@Nullable Principal caller) {
        return new Hint(overview, caller == null ? null : caller.getName());
    }

    /** Public for the templates. */
    public static final class Hint {

        private final SourcesOverview overview;
        private final @Nullable String username;

        Hint(SourcesOverview overview, @Nullable String username) {
            this.overview = overview;
            this.username = username;
        }

        /** Whether there are sources and the reader receives. */
        public boolean isShown() {
            return username != null && overview.concerns(username);
        }

        /** How many items that were not taken in wait for somebody who receives. */
        public int getUnsettled() {
            return username == null ? 0 : overview.unsettled(username);
        }
    }
}
