package cn.banwen.web;

import cn.banwen.platform.DiskFull;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What {@link RestErrors} leaves: failures of pages, and of requests that reach no controller at all. The latter are
 * answered by their address, a problem document under {@code /api}, a page elsewhere.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
@ControllerAdvice
class PageErrors {

    private static final Logger LOG = LoggerFactory.getLogger(PageErrors.class);

    private final ErrorPage page;
    private final PageTexts texts;
    private final Problems problems;

    PageErrors(ErrorPage page, PageTexts texts, Problems problems) {
        this.page = page;
        this.texts = texts;
        this.problems = problems;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        List<String> details = refusal.problems().size() < 2
                ? List.of()
                : refusal.problems().stream()
                        .map((Problem problem) -> texts.of(problem, locale))
                        .toList();
        return page.of(Problems.status(refusal.kind()), refusal.code(), texts.of(refusal, locale), details, request)
                .addObject("post", refusal.facts().get("post"));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request, Locale locale) {
        return answer(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", request, locale);
    }

    /** A form that can't be read, found when a filter looked for its token: most often a file over the limit. */
    @ExceptionHandler
    Object unreadable(InvalidParameterException failure, HttpServletRequest request, Locale locale) {
        return failure.getErrorCode() == HttpStatus.CONTENT_TOO_LARGE.value()
                ? answer(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", request, locale)
                : answer(HttpStatus.BAD_REQUEST, "unreadable-request", request, locale);
    }

    @ExceptionHandler
    Object unreadable(MultipartException failure, HttpServletRequest request, Locale locale) {
        return DiskFull.isToldBy(failure)
                ? answer(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", request, locale)
                : answer(HttpStatus.BAD_REQUEST, "unreadable-request", request, locale);
    }

    /** An address with something in it that is no id leads nowhere; a filter that can't be read is a bad request. */
    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException failure, HttpServletRequest request, Locale locale) {
        boolean inPath = failure.getParameter()
                .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        return inPath
                ? answer(HttpStatus.NOT_FOUND, "http-404", request, locale)
                : answer(HttpStatus.BAD_REQUEST, "unreadable-parameter", request, locale, failure.getName());
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request, HttpServletResponse response, Locale locale) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.resolve(known.getStatusCode().value());
            HttpStatus named = status == null ? HttpStatus.BAD_REQUEST : status;
            // such as the methods that are allowed instead
            known.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            return answer(named, "http-" + named.value(), request, locale);
        }
        Outage outage = Outage.behind(failure);
        if (outage != null) {
            LOG.warn("{}: {}", outage.code(), failure.getMessage());
            Shells.withoutPerson(request);
            return answer(HttpStatus.SERVICE_UNAVAILABLE, outage.code(), request, locale);
        }
        LOG.error("unexpected", failure);
        return answer(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", request, locale);
    }

    private Object answer(HttpStatus status, String code, HttpServletRequest request, Locale locale, Object... args) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return page.of(status, code, texts.of(code, List.of(args), locale), List.of(), request);
        }
        ProblemDetail problem = problems.of(status, code, locale, args);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
