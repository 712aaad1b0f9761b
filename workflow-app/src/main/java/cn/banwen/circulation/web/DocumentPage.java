package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.drafts.PageDrafts;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A document with its files, its tasks and its acts, and the acts on it outside a task. */
@PageController
@RequestMapping("/documents/{id}")
class DocumentPage {

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final DocumentPageModel page;
    private final PageDrafts drafts;

    DocumentPage(Circulation circulation, DocumentQueries documents, DocumentPageModel page, PageDrafts drafts) {
        this.circulation = circulation;
        this.documents = documents;
        this.page = page;
        this.drafts = drafts;
    }

    private interface Call {
        void run() throws IOException;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String file,
            @RequestParam(name = "page", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String turn,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String box,
            Principal caller,
            Locale locale) {
        DocumentView document = documents.open(id, caller.getName());
        return page.of(
                document, PageForms.FRESH, PreviewRequest.of(file, number, turn, find, box), caller.getName(), locale);
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({
        "/files",
        "/correct",
        "/void",
        "/withdraw",
        "/close-reading",
        "/release",
        "/instruct",
        "/waive-separation",
        "/deadlines/stop",
        "/deadlines/resume",
        "/deadlines/extend"
    })
    String back(@PathVariable UUID id) {
        return "redirect:/documents/" + id;
    }

    @PostMapping("/files")
    ModelAndView addFiles(
            @PathVariable UUID id,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return act(
                () -> circulation.addFiles(id, Upload.of(Submitted.files(parts)), caller.getName()),
                new Act(id, "add-files", "added"),
                request,
                redirect,
                caller,
                locale);
    }

    @PostMapping("/{act:correct|void|withdraw|close-reading|release|instruct|waive-separation}")
    ModelAndView perform(
            @PathVariable UUID id,
            @PathVariable("act") String step,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        OfficeAct act = OfficeAct.of(step);
        return act(
                () -> act.on(circulation, id, Submitted.fields(request), caller.getName()),
                new Act(id, step, act.outcome()),
                request,
                redirect,
                caller,
                locale);
    }

    @PostMapping("/deadlines/{act:stop|resume|extend}")
    ModelAndView moveDeadline(
            @PathVariable UUID id,
            @PathVariable("act") String name,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        return perform(id, name + "-deadline", request, redirect, caller, locale);
    }

    /** An act outside a task. */
    private record Act(UUID documentId, String step, String outcome) {

        String form() {
            return PageDrafts.key(step, documentId);
        }
    }

    private ModelAndView act(
            Call call,
            Act act,
            HttpServletRequest request,
            RedirectAttributes redirect,
            Principal caller,
            Locale locale) {
        // What the person may not see stays unknown, whatever the act would say.
        documents.view(act.documentId(), caller.getName());
        try {
            call.run();
            drafts.done(act.form(), request, caller.getName());
            redirect.addFlashAttribute(
                    "confirmation",
                    Confirmation.of(documents.view(act.documentId(), caller.getName()), act.step(), act.outcome()));
            return new ModelAndView("redirect:/documents/" + act.documentId());
        } catch (Refusal refusal) {
            return page.refused(act.documentId(), act.form(), request, refusal, caller.getName(), locale);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
