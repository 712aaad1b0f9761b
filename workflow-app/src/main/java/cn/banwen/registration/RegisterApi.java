package cn.banwen.registration;

import cn.banwen.intake.SpooledFile;
import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register book over REST, and short exports of it. */
@RestController
@Tag(name = "register")
class RegisterApi {

    private static final String EXPORT =
            "The parameters of `/api/register` but its paging. 422 `export-too-long` for more than 2,000 lines:"
                    + " see `POST /api/register/exports`";

    private final RegisterBook book;
    private final BookExports exports;
    private final RegisterExporter exporter;
    private final Clock clock;

    RegisterApi(RegisterBook book, BookExports exports, RegisterExporter exporter, Clock clock) {
        this.book = book;
        this.exports = exports;
        this.exporter = exporter;
        this.clock = clock;
    }

    @GetMapping("/api/register")
    @Operation(summary = "The register book of a year, voided numbers included; this year's by default")
    @RegisterParametersDescribed
    RegisterBook.Page book(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "200") int size,
            Principal caller) {
        Paging paging = new Paging(page, size);
        return book.page(selection(parameters), paging, caller.getName());
    }

    @GetMapping("/api/register.xlsx")
    @Operation(summary = "The book of a year as a workbook", description = EXPORT)
    @RegisterParametersDescribed
    void workbook(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Principal caller,
            HttpServletResponse response)
            throws IOException {
        send(selection(parameters), RegisterFormat.XLSX, caller, response);
    }

    @GetMapping("/api/register.pdf")
    @Operation(summary = "The book of a year for printing", description = EXPORT)
    @RegisterParametersDescribed
    void print(
            @Parameter(hidden = true) @RequestParam Map<String, String> parameters,
            Principal caller,
            HttpServletResponse response)
            throws IOException {
        send(selection(parameters), RegisterFormat.PDF, caller, response);
    }

    private void send(
            RegisterSelection selection, RegisterFormat format, Principal caller, HttpServletResponse response)
            throws IOException {
        try (SpooledFile file = exports.write(selection, format, caller.getName())) {
            ExportAnswer.begin(exporter.fileName(selection, format), format, file.size(), response);
            Files.copy(file.path(), response.getOutputStream());
        }
    }

    private RegisterSelection selection(Map<String, String> parameters) {
        return RegisterParameters.read(
                parameters, OfficialTime.at(clock.instant()).getYear());
    }
}
