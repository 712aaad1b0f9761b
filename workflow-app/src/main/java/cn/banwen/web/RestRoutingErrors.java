package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/**
 * What fails before a REST method is found: an unknown address, a wrong method or type, an upload over the limit. An
 * advice chosen by its controllers never hears of it.
 */
@Component
class RestRoutingErrors implements HandlerExceptionResolver, Ordered {

    private final RestErrors errors;
    private final LocaleResolver locales;
    private final JsonMapper json;

    RestRoutingErrors(RestErrors errors, LocaleResolver locales, JsonMapper json) {
        this.errors = errors;
        this.locales = locales;
        this.json = json;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (handler instanceof HandlerMethod || !request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        try {
            write(answer(request, failure), response);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return new ModelAndView();
    }

    private ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Exception failure) {
        var locale = locales.resolveLocale(request);
        if (failure instanceof MaxUploadSizeExceededException tooLarge) {
            return errors.tooLarge(tooLarge, locale);
        }
        return failure instanceof MultipartException
                ? errors.unreadable(failure, locale)
                : errors.anything(failure, locale);
    }

    private void write(ResponseEntity<ProblemDetail> answer, HttpServletResponse response) throws IOException {
        try (ServletServerHttpResponse out = new ServletServerHttpResponse(response)) {
            out.setStatusCode(answer.getStatusCode());
            out.getHeaders().putAll(answer.getHeaders());
            out.getBody().write(json.writeValueAsBytes(answer.getBody()));
        }
    }
}
