package cn.banwen.circulation.web;

import cn.banwen.circulation.Circulation;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.intake.Upload;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.Forms;
import cn.banwen.web.PageController;
import cn.banwen.web.PageForms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** 收文: takes arrivals in, one document of several files or each file a document. */
@PageController
class ReceivePage {

    private static final String FORM = "receive";
    private static final int SHOWN = 50;

    private final Circulation circulation;
    private final DocumentQueries documents;
    private final Posts posts;
    private final Forms forms;
    private final DataSize limit;

    ReceivePage(
            Circulation circulation,
            DocumentQueries documents,
            Posts posts,
            Forms forms,
            @Value("${banwen.intake.max-file-size}") DataSize limit) {
        this.circulation = circulation;
        this.documents = documents;
        this.posts = posts;
        this.forms = forms;
        this.limit = limit;
    }

    /**
     * What became of one file.
     *
     * @param documentId the document that it became, or the entry that keeps the arrival of a marked one
     * @param refusal why it was not taken in
     */
    record Taken(String name, @Nullable UUID documentId, @Nullable String refusal) {}

    @GetMapping("/receive")
    ModelAndView ask(@RequestParam(required = false) @Nullable List<UUID> created, Principal caller) {
        if (posts.grantsOf(caller.getName()).ofPartyGovernmentOffice().isEmpty()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "no-right-to-receive");
        }
        List<Taken> taken = (created == null ? List.<UUID>of() : created)
                .stream()
                        .limit(SHOWN)
                        .map(id -> documents.view(id, caller.getName()))
                        .map((DocumentView document) -> new Taken(document.title(), document.id(), null))
                        .toList();
        return page(PageForms.FRESH, taken, null);
    }

    @PostMapping("/documents")
    ModelAndView receive(
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> parts,
            HttpServletRequest request,
            Principal caller,
            Locale locale)
            throws IOException {
        List<MultipartFile> files = Submitted.files(parts);
        Map<String, Object> fields = Submitted.fields(request);
        if ("each".equals(fields.get("split")) && files.size() > 1) {
            return receiveEach(files, fields, request, caller, locale);
        }
        try {
            UUID id = circulation.receive(Upload.of(files), fields, caller.getName());
            return new ModelAndView("redirect:/documents/" + id);
        } catch (Refusal refusal) {
            return refused(refusal, List.of(), request, locale);
        }
    }

    private ModelAndView receiveEach(
            List<MultipartFile> files,
            Map<String, Object> fields,
            HttpServletRequest request,
            Principal caller,
            Locale locale)
            throws IOException {
        // One title can't be that of several documents: each takes its file's name.
        fields.remove("title");
        List<Taken> taken = new ArrayList<>();
        Refusal last = null;
        for (MultipartFile file : files) {
            String name = String.valueOf(file.getOriginalFilename());
            try {
                taken.add(
                        new Taken(name, circulation.receive(Upload.of(List.of(file)), fields, caller.getName()), null));
            } catch (Refusal refusal) {
                last = refusal;
                taken.add(new Taken(name, keptAs(refusal), forms.message(refusal, locale)));
            }
        }
        if (last != null) {
            return refused(last, taken, request, locale);
        }
        UriComponentsBuilder result = UriComponentsBuilder.fromPath("/receive");
        taken.stream().limit(SHOWN).forEach(one -> result.queryParam("created", one.documentId()));
        return new ModelAndView("redirect:" + result.toUriString());
    }

    private ModelAndView refused(Refusal refusal, List<Taken> taken, HttpServletRequest request, Locale locale) {
        if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
            throw refusal;
        }
        ModelAndView page = page(
                new PageForms(forms.refused(FORM, request.getParameterMap(), refusal, locale)), taken, keptAs(refusal));
        page.setStatus(Forms.status(refusal));
        return page;
    }

    private ModelAndView page(PageForms pageForms, List<Taken> taken, @Nullable UUID kept) {
        ModelAndView page = new ModelAndView("circulation/receive");
        page.addObject("form", pageForms.of(FORM));
        page.addObject("taken", taken);
        page.addObject("kept", taken.isEmpty() ? kept : null);
        page.addObject("limit", limit.toMegabytes());
        return page;
    }

    /** Of a marked document the register entry alone stays. */
    private static @Nullable UUID keptAs(Refusal refusal) {
        return refusal.facts().get("documentId") instanceof UUID id ? id : null;
    }
}
