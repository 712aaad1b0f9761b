package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.TaskView;
import cn.banwen.drafts.Draft;
import cn.banwen.drafts.Drafts;
import cn.banwen.drafts.PageDrafts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The reader's drafts on a document's page: in the forms, or as text where the form is no longer theirs. */
@Component
class DocumentDrafts {

    /** Texts that somebody thought about; which boxes were ticked is nothing to copy. */
    private static final Set<String> PROSE =
            Set.of("opinion", "result", "reasons", "remarks", "remark", "note", "reply.text");

    private static final Logger LOG = LoggerFactory.getLogger(DocumentDrafts.class);

    private final Drafts drafts;
    private final PageDrafts pageDrafts;
    private final DocumentQueries documents;
    private final FieldWords words;

    DocumentDrafts(Drafts drafts, PageDrafts pageDrafts, DocumentQueries documents, FieldWords words) {
        this.drafts = drafts;
        this.pageDrafts = pageDrafts;
        this.documents = documents;
        this.words = words;
    }

    /**
     * A draft of a task that its writer can't do any more, as text to copy.
     *
     * @param done whether somebody else has done it; otherwise the task ended or is another post's
     * @param by who ended it, null where it is open still
     */
    record LeftOver(
            String key,
            String step,
            boolean done,
            @Nullable String by,
            @Nullable Instant at,
            Instant savedAt,
            List<Typed> typed) {}

    /** A field of it in words. */
    record Typed(String label, String text) {}

    /** What the page needs of the reader's drafts. */
    record OnPage(PageForms forms, List<LeftOver> leftOver) {}

    OnPage on(DocumentView document, PageForms submitted, String username, Locale locale) {
        Map<String, Draft> own = drafts.of(username).stream().collect(Collectors.toMap(Draft::key, draft -> draft));
        Map<String, Form> restored = new LinkedHashMap<>();
        document.openTasks().stream()
                .filter(TaskView::mine)
                .map(task -> Drafts.ofTask(task.id()))
                .flatMap(key -> Optional.ofNullable(own.remove(key)).stream())
                .forEach(draft ->
                        restored.put(draft.key(), Form.restored(draft.key(), draft.fields(), draft.savedAt())));
        own.values().stream()
                .filter(draft -> draft.key().endsWith("-" + document.id()))
                .forEach(draft ->
                        restored.put(draft.key(), Form.restored(draft.key(), draft.fields(), draft.savedAt())));
        if (submitted.refused() != null) {
            // its page shows what was typed
            own.remove(submitted.refused().id());
        }
        return new OnPage(submitted.with(restored), leftOver(document, own, username, locale));
    }

    private List<LeftOver> leftOver(DocumentView document, Map<String, Draft> others, String username, Locale locale) {
        if (others.keySet().stream().noneMatch(key -> key.startsWith("task-"))) {
            return List.of();
        }
        List<LeftOver> left = new ArrayList<>();
        for (TaskView task : documents.tasks(document.id(), username)) {
            Draft draft = others.get(Drafts.ofTask(task.id()));
            if (draft != null) {
                left.add(leftOver(task, draft, locale));
            }
        }
        return left;
    }

    private LeftOver leftOver(TaskView task, Draft draft, Locale locale) {
        return new LeftOver(
                draft.key(),
                task.step(),
                task.state().equals("done"),
                task.closedBy(),
                task.closedAt(),
                draft.savedAt(),
                draft.fields().entrySet().stream()
                        .flatMap(field -> typed(field.getKey(), field.getValue(), locale).stream())
                        .toList());
    }

    private Optional<Typed> typed(String name, List<String> values, Locale locale) {
        String field = name.startsWith("remarks.") ? "remarks" : name;
        String text = String.join("\n", values).strip();
        return text.isEmpty() || !PROSE.contains(field)
                ? Optional.empty()
                : Optional.of(new Typed(words.label(field, locale), text));
    }

    /** What somebody wrote into a form that was submitted in vain, as text to copy. */
    List<Typed> typed(HttpServletRequest request, Locale locale) {
        return request.getParameterMap().entrySet().stream()
                .flatMap(field -> typed(field.getKey(), List.of(field.getValue()), locale).stream())
                .toList();
    }

    /** Keeps what was submitted in vain, so that the answer's page is not the only place where it stands. */
    void keep(String formId, HttpServletRequest request, String username) {
        if (!formId.startsWith("task-")) {
            pageDrafts.keep(formId, request, username);
            return;
        }
        Map<String, List<String>> typed = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, List.of(values)));
        try {
            drafts.save(username, formId, typed);
        } catch (Refusal noDraft) {
            LOG.debug("not kept as a draft: {}", noDraft.getMessage());
        }
    }
}
