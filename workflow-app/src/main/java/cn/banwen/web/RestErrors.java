package cn.banwen.web;

import cn.banwen.platform.DiskFull;
import cn.banwen.refusal.Refusal;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** Every error of the REST interface as a problem document; no exception's text ever leaves. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
@RestControllerAdvice(annotations = RestController.class)
class RestErrors {

    private static final Logger LOG = LoggerFactory.getLogger(RestErrors.class);

    private final Problems problems;

    RestErrors(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, Locale locale) {
        return answer(problems.of(refusal, locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure, Locale locale) {
        return answer(problems.of(HttpStatus.CONTENT_TOO_LARGE, "upload-too-large", locale));
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MultipartException.class})
    ResponseEntity<ProblemDetail> unreadable(Exception failure, Locale locale) {
        if (DiskFull.isToldBy(failure)) {
            return answer(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "disk-full", locale));
        }
        return answer(problems.of(HttpStatus.BAD_REQUEST, "unreadable-request", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> wrongType(MethodArgumentTypeMismatchException failure, Locale locale) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, "unreadable-parameter", locale, failure.getName()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> anything(Exception failure, Locale locale) {
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatusCode status = known.getStatusCode();
            HttpStatus named = HttpStatus.resolve(status.value());
            ProblemDetail problem =
                    problems.of(named == null ? HttpStatus.BAD_REQUEST : named, "http-" + status.value(), locale);
            return ResponseEntity.status(status)
                    .headers(known.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        Outage outage = Outage.behind(failure);
        if (outage != null) {
            LOG.warn("{}: {}", outage.code(), failure.getMessage());
            return answer(problems.of(HttpStatus.SERVICE_UNAVAILABLE, outage.code(), locale));
        }
        LOG.error("unexpected", failure);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus()).header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.getStatus() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        }
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }
}
