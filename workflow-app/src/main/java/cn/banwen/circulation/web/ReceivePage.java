package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.Duplicates;
import cn.banwen.circulation.Uploads;
import cn.banwen.drafts.PageDrafts;
import cn.banwen.intake.Upload;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Form;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 收文: takes arrivals in, one document of several files or each file a document. With JavaScript each file comes ahead on
 * its own and the form names them in order; without it the form brings the files itself.
 */
@PageController
class ReceivePage {

    private static final String FORM = "receive";
    private static final int SHOWN = 50;

    private final Arrivals arrivals;
    private final Uploads uploads;
    private final StagedRowsView rows;
    private final StagedHintViews hints;
    private final DocumentQueries documents;
    private final Duplicates duplicates;
    private final Forms forms;
    private final PageDrafts drafts;
    private final DataSize limit;

    ReceivePage(
            Arrivals arrivals,
            Uploads uploads,
            StagedRowsView rows,
            StagedHintViews hints,
            DocumentQueries documents,
            Duplicates duplicates,
            Forms forms,
            PageDrafts drafts,
            @Value("${banwen.intake.max-file-size}") DataSize limit) {
        this.arrivals = arrivals;
        this.uploads = uploads;
        this.rows = rows;
        this.hints = hints;
        this.documents = documents;
        this.duplicates = duplicates;
        this.forms = forms;
        this.drafts = drafts;
        this.limit = limit;
    }

    /**
     * What became of one file, for the page.
     *
     * @param documentId the document that it became, or the entry that keeps the arrival of a marked one
     * @param refusal why it was not taken in
     */
    record Taken(String name, @Nullable UUID documentId, @Nullable String refusal) {}

    @GetMapping("/receive")
    ModelAndView ask(@RequestParam(required = false) @Nullable List<UUID> created, Principal caller, Locale locale) {
        List<Taken> taken = (created == null ? List.<UUID>of() : created)
                .stream()
                        .limit(SHOWN)
                        .map(id -> documents.view(id, caller.getName()))
                        .map(document -> new Taken(document.title(), document.id(), null))
                        .toList();
        PageForms kept = drafts.on(PageForms.FRESH, caller.getName(), FORM::equals);
        return page(kept.of(FORM), taken, null, caller, locale);
    }

    /** What came before under the number that was just typed, as a piece of the page. */
    @GetMapping("/receive/same-number")
    ModelAndView sameNumber(@RequestParam(required = false) @Nullable String documentNumber, Principal caller) {
        return new ModelAndView("circulation/staged :: same-number")
                .addObject("same", duplicates.ofNumber(documentNumber, caller.getName()));
    }

    /** One file ahead of its document; the answer is its row, also where it was refused. */
    @PostMapping("/receive/uploads")
    ModelAndView upload(@RequestParam("file") MultipartFile file, Principal caller, Locale locale) throws IOException {
        Upload upload = Upload.of(List.of(file)).get(0);
        try {
            return row(rows.of(uploads.add(upload, caller.getName()), caller.getName(), locale));
        } catch (Refusal refusal) {
            ModelAndView row =
                    row(StagedRow.refused(upload.name(), forms.message(refusal, locale), Arrivals.keptAs(refusal)));
            row.setStatus(Forms.status(refusal));
            return row;
        }
    }

    private static ModelAndView row(StagedRow row) {
        return new ModelAndView("circulation/staged :: row")
                .addObject("row", row)
                .addObject("form", Form.fresh(FORM));
    }

    @PostMapping("/receive/uploads/{id}/remove")
    String remove(@PathVariable UUID id, Principal caller) {
        uploads.remove(id, caller.getName());
        return "redirect:/receive";
    }

    /** Where a reload, or a sign-in after the session ran out, leads. */
    @GetMapping({"/receive/uploads", "/receive/uploads/{id}/remove"})
    String back() {
        return "redirect:/receive";
    }

    @PostMapping("/documents")
    ModelAndView receive(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            HttpServletRequest request,
            Principal caller,
            Locale locale)
            throws IOException {
        List<Arrivals.Outcome> outcomes =
                arrivals.receive(Submitted.files(parts), Submitted.fields(request), caller.getName());
        Refusal last = outcomes.stream()
                .map(Arrivals.Outcome::refusal)
                .filter(Objects::nonNull)
                .reduce((first, second) -> second)
                .orElse(null);
        if (last != null) {
            return refused(last, outcomes, request, caller, locale);
        }
        drafts.done(FORM, request, caller.getName());
        if (outcomes.size() == 1) {
            return new ModelAndView("redirect:/documents/" + outcomes.get(0).documentId());
        }
        UriComponentsBuilder result = UriComponentsBuilder.fromPath("/receive");
        outcomes.stream().limit(SHOWN).forEach(one -> result.queryParam("created", one.documentId()));
        return new ModelAndView("redirect:" + result.toUriString());
    }

    private ModelAndView refused(
            Refusal last,
            List<Arrivals.Outcome> outcomes,
            HttpServletRequest request,
            Principal caller,
            Locale locale) {
        if (last.kind() == Refusal.Kind.FORBIDDEN) {
            throw last;
        }
        List<Taken> taken = outcomes.size() == 1
                ? List.of()
                : outcomes.stream().map(outcome -> taken(outcome, locale)).toList();
        drafts.keep(FORM, request, caller.getName());
        Form form = forms.refused(FORM, request.getParameterMap(), last, locale);
        ModelAndView page = page(form, taken, taken.isEmpty() ? Arrivals.keptAs(last) : null, caller, locale);
        page.setStatus(Forms.status(last));
        return page;
    }

    private Taken taken(Arrivals.Outcome outcome, Locale locale) {
        Refusal refusal = outcome.refusal();
        return new Taken(outcome.name(), outcome.documentId(), refusal == null ? null : forms.message(refusal, locale));
    }

    private ModelAndView page(Form form, List<Taken> taken, @Nullable UUID kept, Principal caller, Locale locale) {
        ModelAndView page = new ModelAndView("circulation/receive");
        page.addObject("form", form);
        page.addObject("username", caller.getName());
        StagedOrder order = StagedOrder.of(form.value("order", ""));
        page.addObject("rows", rows.all(order, caller.getName(), locale));
        page.addObject("hints", hints.all(order, form.chosen("split", "each", "one"), caller.getName(), locale));
        page.addObject("taken", taken);
        page.addObject("kept", kept);
        page.addObject("limit", limit.toMegabytes());
        page.addObject("limitBytes", limit.toBytes());
        return page;
    }
}
