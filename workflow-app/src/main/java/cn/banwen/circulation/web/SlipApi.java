package cn.banwen.circulation.web;

import cn.banwen.circulation.SlipOfDocument;
import cn.banwen.papers.HandlingSlip;
import cn.banwen.papers.Papers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The handling slip as it stands now. */
@RestController
@Tag(name = "documents")
class SlipApi {

    private final SlipOfDocument slips;
    private final Papers printer;

    SlipApi(SlipOfDocument slips, Papers printer) {
        this.slips = slips;
        this.printer = printer;
    }

    @GetMapping("/api/documents/{id}/slip")
    @Operation(summary = "文件处理笺 as PDF")
    void slip(@PathVariable UUID id, Principal caller, HttpServletResponse response) throws IOException {
        HandlingSlip slip = slips.of(id, caller.getName());
        String number = slip.registrationNumber() == null ? slip.receiptId() : slip.registrationNumber();
        PdfAnswer.send(out -> printer.print(slip, out), "文件处理笺 " + number + ".pdf", response);
    }
}
