package cn.banwen.circulation.web;

import cn.banwen.circulation.PapersOfDocument;
import cn.banwen.circulation.StampedFiles;
import cn.banwen.circulation.StampedFiles.Extent;
import cn.banwen.papers.DeliveryReceipt;
import cn.banwen.papers.Papers;
import cn.banwen.papers.ReturnLetter;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The papers beside the handling slip: what goes to the sender, and copies with the receipt stamp. */
@RestController
@RequestMapping("/api/documents/{id}")
@Tag(name = "documents")
class PapersApi {

    private final PapersOfDocument papers;
    private final StampedFiles stamped;
    private final Papers printer;

    PapersApi(PapersOfDocument papers, StampedFiles stamped, Papers printer) {
        this.papers = papers;
        this.stamped = stamped;
        this.printer = printer;
    }

    @GetMapping("/receipt")
    @Operation(
            summary = "签收回执 for the sender as PDF, once the document is signed for",
            description = "409 `receipt-not-signed` before, `receipt-refused` where it was refused: see return-letter")
    void receipt(@PathVariable UUID id, Principal caller, HttpServletResponse response) throws IOException {
        DeliveryReceipt receipt = papers.receipt(id, caller.getName());
        PdfAnswer.send(out -> printer.print(receipt, out), "签收回执 " + receipt.receiptId() + ".pdf", response);
    }

    @GetMapping("/return-letter")
    @Operation(
            summary = "退文函 to the sender as PDF, with all reasons, once the document is returned or refused",
            description = "409 `no-return-letter` for any other document")
    void returnLetter(@PathVariable UUID id, Principal caller, HttpServletResponse response) throws IOException {
        ReturnLetter letter = papers.returnLetter(id, caller.getName());
        PdfAnswer.send(out -> printer.print(letter, out), "退文函 " + letter.receiptId() + ".pdf", response);
    }

    @GetMapping("/files/{fileId}/stamped")
    @Operation(
            summary = "A copy of a PDF with the receipt stamp 收文章 at a blank place of its first page",
            description = "409 `stamp-not-registered` without a number, `stamp-voided`; 422 `stamp-not-pdf`,"
                    + " `pdf-encrypted`, `pdf-damaged`, `pdf-too-complex`")
    void stamped(
            @PathVariable UUID id,
            @PathVariable UUID fileId,
            @Parameter(
                            description = "the first page alone, or all",
                            schema =
                                    @Schema(
                                            allowableValues = {"first", "all"},
                                            defaultValue = "first"))
                    @RequestParam(defaultValue = "first")
                    String page,
            Principal caller,
            HttpServletResponse response)
            throws IOException {
        try (StampedFiles.Copy copy = stamped.copy(id, fileId, extent(page), caller.getName())) {
            PdfAnswer.begin("收文章 " + copy.name(), copy.file().size(), response);
            Files.copy(copy.file().path(), response.getOutputStream());
        }
    }

    private static Extent extent(String page) {
        return switch (page) {
            case "first" -> Extent.FIRST;
            case "all" -> Extent.ALL;
            default -> throw Refusal.ofForm(List.of(Problem.of("page", "unknown-value", page, "first | all")));
        };
    }
}
