package cn.banwen.circulation.web;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What to look at before documents are made, as a piece of the page that receives: asked again until all is read. */
@PageController
class ReceiveHintsPage {

    private final StagedHintViews hints;

    ReceiveHintsPage(StagedHintViews hints) {
        this.hints = hints;
    }

    @GetMapping("/receive/hints")
    ModelAndView hints(
            @RequestParam(required = false) @Nullable List<UUID> uploads,
            @RequestParam(required = false) @Nullable String split,
            Principal caller,
            Locale locale) {
        return new ModelAndView("circulation/staged :: hints")
                .addObject(
                        "hints",
                        hints.of(
                                uploads == null ? List.of() : uploads, "each".equals(split), caller.getName(), locale));
    }
}
