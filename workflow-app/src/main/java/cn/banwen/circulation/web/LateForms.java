package cn.banwen.circulation.web;

import cn.banwen.circulation.web.DocumentDrafts.Typed;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.RefusalText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers the form of a step whose document its writer may not see any more, as when the cover ended while a deputy was
 * typing: why, and the text that was typed. It is kept as a draft too, for when the writer stands in again.
 */
@Component
class LateForms {

    private final DocumentDrafts drafts;
    private final RefusalText texts;

    LateForms(DocumentDrafts drafts, RefusalText texts) {
        this.drafts = drafts;
        this.texts = texts;
    }

    /** @throws Refusal the same, where no text was typed that could get lost */
    ModelAndView answer(UUID taskId, HttpServletRequest request, Refusal refusal, String username, Locale locale) {
        List<Typed> typed = drafts.typed(request, locale);
        if (typed.isEmpty()) {
            throw refusal;
        }
        drafts.keep("task-" + taskId, request, username);
        ModelAndView page = new ModelAndView("circulation/too-late");
        page.setStatus(Forms.status(refusal));
        page.addObject("message", texts.of(refusal, locale));
        page.addObject("typed", typed);
        return page;
    }
}
