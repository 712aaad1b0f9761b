package cn.banwen.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Not signed in, or a forged form token: the same problem documents as everywhere. Only a program is challenged to sign in; a person who
 * follows a link is led to the sign-in page.
 */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final SignInMethod method;
    private final SessionOver signIn;
    private final Problems problems;
    private final JsonMapper json;
    private final LocaleResolver locales;

    ProblemEntryPoint(SignInMethod method, Problems problems, JsonMapper json, LocaleResolver locales) {
        this.method = method;
        this.signIn = new SessionOver(method.outside());
        this.problems = problems;
        this.json = json;
        this.locales = locales;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (failure instanceof AuthenticationServiceException) {
            Outage outage = Outage.behind(failure);
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
            write(request, response, HttpStatus.SERVICE_UNAVAILABLE, outage == null ? "directory-away" : outage.code());
            return;
        }
        if (AskedByBrowser.isNavigation(request)) {
            signIn.commence(request, response, failure);
            return;
        }
        if (failure instanceof SignInOver over && over.isClosed()) {
            write(request, response, HttpStatus.FORBIDDEN, over.code());
            return;
        }
        if (!AskedByBrowser.isSo(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, method.challenge());
        }
        write(request, response, HttpStatus.UNAUTHORIZED, code(failure));
    }

    private static String code(AuthenticationException failure) {
        if (failure instanceof SignInOver over) {
            return over.code();
        }
        return failure instanceof CodedRefusal coded ? coded.code() : "sign-in-required";
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        write(request, response, HttpStatus.FORBIDDEN, code(denied));
    }

    private static String code(AccessDeniedException denied) {
        if (denied instanceof PasswordIsGiven) {
            return PasswordIsGiven.CODE;
        }
        return denied instanceof CsrfException ? "form-token" : "forbidden";
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        ProblemDetail problem = problems.of(status, code, locales.resolveLocale(request));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(json.writeValueAsString(problem));
    }
}
