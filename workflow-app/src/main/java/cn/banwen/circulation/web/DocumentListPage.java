package cn.banwen.circulation.web;

import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentList;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.Lamp;
import cn.banwen.platform.Paging;
import cn.banwen.web.PageController;
import cn.banwen.web.PageOfList;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The documents that the person may see, to look through and to search. */
@PageController
class DocumentListPage {

    private final DocumentList documents;

    DocumentListPage(DocumentList documents) {
        this.documents = documents;
    }

    @GetMapping("/documents")
    String list(
            @RequestParam(required = false) @Nullable String query,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String sender,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable String signedBy,
            @RequestParam(required = false) @Nullable String lamp,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            HttpServletRequest request,
            Principal caller,
            Model model) {
        Paging paging = new Paging(page, size);
        // A list offers the states; an unknown one was typed into the address and filters nothing.
        DocumentState known =
                state == null ? null : Coded.find(DocumentState.class, state).orElse(null);
        Lamp lit = lamp == null ? null : Coded.find(Lamp.class, lamp).orElse(null);
        DocumentList.Filter filter =
                new DocumentList.Filter(query, known, sender, from, to, lit, "me".equals(signedBy));
        DocumentList.Page found = documents.page(filter, paging.page(), paging.size(), caller.getName());
        model.addAttribute("filter", filter);
        model.addAttribute("items", found.items());
        model.addAttribute("paging", PageOfList.of(request, paging, found.total(), false));
        return "circulation/documents";
    }
}
