package cn.banwen.drafts;

import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What pages do with drafts of forms that belong to no task: restore them, keep what was refused, forget what was done. */
@Component
public class PageDrafts {

    private static final Logger LOG = LoggerFactory.getLogger(PageDrafts.class);

    /** What templates know the form by whose typing has become what it was for. */
    private static final String DONE = "draftDone";

    private final Drafts drafts;

    PageDrafts(Drafts drafts) {
        this.drafts = drafts;
    }

    /** The key of a form that each document's page has, which is the form's id too. */
    public static String key(String form, UUID documentId) {
        return form + "-" + documentId;
    }

    /** The forms of a page with the person's drafts of those that stand there. */
    public PageForms on(PageForms forms, String username, Predicate<String> standsThere) {
        Map<String, Form> restored = new LinkedHashMap<>();
        drafts.of(username).stream()
                .filter(draft -> standsThere.test(draft.key()))
                .forEach(draft ->
                        restored.put(draft.key(), Form.restored(draft.key(), draft.fields(), draft.savedAt())));
        return forms.with(restored);
    }

    /** Keeps what was submitted in vain, where the form says that it is kept; more than a form holds is let go. */
    public void keep(String key, HttpServletRequest request, String username) {
        if (!key.equals(request.getParameter("_draft"))) {
            return;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        try {
            drafts.save(username, key, typed);
        } catch (Refusal noDraft) {
            LOG.debug("not kept as a draft: {}", noDraft.getMessage());
        }
    }

    /**
     * Forgets the draft of a form that did what it was for. The page that the answer leads to lets the browser forget its
     * copy too, should the form stand there again.
     */
    public void done(String key, HttpServletRequest request, String username) {
        drafts.discard(username, key);
        RequestContextUtils.getOutputFlashMap(request).put(DONE, key);
    }
}
