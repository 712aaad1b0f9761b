package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.drafts.Drafts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes what a document says of itself over into the form of a task, for browsers without script: the form comes with all
 * that was typed, and goes back as its writer's draft. Nothing is registered by it.
 */
@PageController
class TakeOverPage {

    private static final String SURE_ONES = "all";

    private final DocumentQueries documents;
    private final SuggestionsOfDocument suggestions;
    private final Drafts drafts;
    private final LateForms late;

    TakeOverPage(DocumentQueries documents, SuggestionsOfDocument suggestions, Drafts drafts, LateForms late) {
        this.documents = documents;
        this.suggestions = suggestions;
        this.drafts = drafts;
        this.late = late;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/tasks/{id}/take")
    String back(@PathVariable UUID id, Principal caller) {
        return "redirect:/documents/" + documents.ofTask(id, caller.getName());
    }

    /** @param take {@code field.index} of a suggestion, or {@code all} for the sure ones */
    @PostMapping("/tasks/{id}/take")
    ModelAndView take(
            @PathVariable UUID id,
            @RequestParam String take,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        DocumentView document;
        try {
            document = documents.view(documents.ofTask(id, caller.getName()), caller.getName());
        } catch (Refusal unseen) {
            return late.answer(id, request, unseen, caller.getName(), locale);
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> fields.put(name, List.of(values)));
        fields.remove("take");
        Suggestions offered = suggestions.of(document, locale);
        if (take.equals(SURE_ONES)) {
            offered.sure().stream()
                    .filter(one -> untouched(one, fields, document))
                    .forEach(one -> fields.put(one.name(), List.of(one.value())));
        } else {
            chosen(take, offered).forEach(one -> fields.put(one.name(), List.of(one.value())));
        }
        drafts.save(caller.getName(), Drafts.ofTask(id), fields);
        return new ModelAndView("redirect:/documents/" + document.id() + "#task-" + id);
    }

    private static List<Suggestion> chosen(String take, Suggestions offered) {
        int dot = take.indexOf('.');
        List<Suggestion> ofField = offered.of(dot < 0 ? take : take.substring(0, dot));
        int index = dot >= 0 && take.substring(dot + 1).matches("\\d") ? take.charAt(dot + 1) - '0' : 0;
        return index < ofField.size() ? List.of(ofField.get(index)) : List.of();
    }

    /** What somebody typed stays. */
    private static boolean untouched(Suggestion one, Map<String, List<String>> fields, DocumentView document) {
        String sent = String.join("", fields.getOrDefault(one.name(), List.of()));
        return switch (one.name()) {
            case "title" -> sent.isBlank() || sent.equals(document.title());
            case "urgency" -> sent.equals(document.urgency());
            case "replyRequired" -> sent.isBlank() || sent.equals("false");
            default -> sent.isBlank();
        };
    }
}
