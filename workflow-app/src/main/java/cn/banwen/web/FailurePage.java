package cn.banwen.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What failed before or after any controller, denied by the filters or refused by the container: a problem document
 * under {@code /api}, a page elsewhere. Whoever opens its address finds nothing there.
 */
@PageController
class FailurePage implements ErrorController {

    private final ErrorPage page;
    private final PageTexts texts;
    private final Problems problems;

    FailurePage(ErrorPage page, PageTexts texts, Problems problems) {
        this.page = page;
        this.texts = texts;
        this.problems = problems;
    }

    @RequestMapping("/error")
    Object failed(HttpServletRequest request, Locale locale) {
        Outage outage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure
                ? Outage.behind(failure)
                : null;
        if (outage != null) {
            Shells.withoutPerson(request);
        }
        HttpStatus status = outage == null ? status(request) : HttpStatus.SERVICE_UNAVAILABLE;
        String code = outage == null ? code(request, status) : outage.code();
        if (String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI))
                .startsWith("/api/")) {
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problems.of(status, code, locale));
        }
        return page.of(status, code, texts.of(code, List.of(), locale), List.of(), request);
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer failed)) {
            return HttpStatus.NOT_FOUND;
        }
        HttpStatus status = HttpStatus.resolve(failed);
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    private static String code(HttpServletRequest request, HttpStatus status) {
        if (request.getAttribute(PageDenied.CODE) instanceof String denied) {
            return denied;
        }
        if (status == HttpStatus.FORBIDDEN) {
            return "forbidden";
        }
        return status.is4xxClientError() ? "http-" + status.value() : "internal-error";
    }
}
