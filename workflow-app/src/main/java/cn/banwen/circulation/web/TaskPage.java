package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.TaskView;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The form of a step, submitted. */
@PageController
class TaskPage {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final DocumentPageModel page;
    private final LateForms late;

    TaskPage(Circulation circulation, DocumentQueries documents, DocumentPageModel page, LateForms late) {
        this.circulation = circulation;
        this.documents = documents;
        this.page = page;
        this.late = late;
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping("/tasks/{id}/complete")
    String show(@PathVariable UUID id, Principal caller) {
        return "redirect:/documents/" + documents.ofTask(id, caller.getName());
    }

    @PostMapping("/tasks/{id}/complete")
    ModelAndView complete(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale)
            throws IOException {
        UUID documentId;
        try {
            documentId = documents.ofTask(id, caller.getName());
        } catch (Refusal unseen) {
            return late.answer(id, request, unseen, caller.getName(), locale);
        }
        Map<String, Object> fields = StepForms.fields(Submitted.fields(request));
        try {
            TaskView task = task(id, documentId, caller);
            List<Upload> results = Upload.of(Submitted.files(parts));
            DocumentView document =
                    circulation.complete(documentId, id, revision(fields), fields, results, caller.getName());
            redirect.addFlashAttribute(
                    "confirmation", Confirmation.of(document, task.step(), String.valueOf(fields.get("outcome"))));
            return new ModelAndView(next(document));
        } catch (Refusal refusal) {
            return refused(id, documentId, request, refusal, caller, locale);
        }
    }

    private ModelAndView refused(
            UUID id, UUID documentId, HttpServletRequest request, Refusal refusal, Principal caller, Locale locale) {
        try {
            return page.refused(documentId, "task-" + id, request, refusal, caller.getName(), locale);
        } catch (Refusal unseen) {
            return late.answer(id, request, refusal, caller.getName(), locale);
        }
    }

    private TaskView task(UUID id, UUID documentId, Principal caller) {
        return documents.tasks(documentId, caller.getName()).stream()
                .filter(task -> task.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "task-not-found"));
    }

    private static String next(DocumentView document) {
        boolean more = document.openTasks().stream().anyMatch(TaskView::mine);
        return "redirect:/" + (more ? "documents/" + document.id() : "");
    }

    private static @Nullable Integer revision(Map<String, Object> fields) {
        Object revision = fields.get("revision");
        if (revision == null) {
            return null;
        }
        try {
            return Integer.valueOf(revision.toString());
        } catch (NumberFormatException notANumber) {
            throw Refusal.ofForm(List.of(Problem.of("revision", "not-a-count")));
        }
    }
}
