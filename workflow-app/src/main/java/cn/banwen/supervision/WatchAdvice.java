package cn.banwen.supervision;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lends a document's page what there is of its supervision; read only by the page that shows it. */
@ControllerAdvice(annotations = PageController.class)
class WatchAdvice {

    private final WatchViews views;

    WatchAdvice(WatchViews views) {
        this.views = views;
    }

    @ModelAttribute("watch")
    Watch watch(@Nullable Principal caller) {
        return new Watch(views, caller == null ? null : caller.getName());
    }

    /** What templates ask. */
    public static final class Watch {

        private final WatchViews views;
        private final @Nullable String username;

        Watch(WatchViews views, @Nullable String username) {
            this.views = views;
            this.username = username;
        }

        /** Null where there is nothing to show. */
        public @Nullable Object on(UUID documentId) {
            if (username == null) {
                return null;
            }
            WatchView view = views.of(documentId, username);
            return view.isEmpty() ? null : view;
        }
    }
}
