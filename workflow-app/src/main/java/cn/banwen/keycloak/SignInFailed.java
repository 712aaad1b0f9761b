package cn.banwen.keycloak;

import cn.banwen.identity.SignInRecord;
import cn.banwen.identity.SignInRecord.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.client.ResourceAccessException;

/** Leads back to the sign-in page, which says what stood against it; the log says more, and the record who it was. */
final class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);
    private static final String AWAY = "directory-away";

    /** What the page has words for, and as what it is noted. */
    private static final Map<String, Outcome> TOLD = Map.of(
            "account-inactive", Outcome.CLOSED,
            "username-of-another", Outcome.ANOTHER,
            "username-form", Outcome.REFUSED,
            "no-right-to-enter", Outcome.NO_RIGHT);

    private final SignInRecord record;
    private final SecurityContextRepository signedIn = new HttpSessionSecurityContextRepository();
    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    SignInFailed(SignInRecord record) {
        this.record = record;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean isSignedIn = signedIn.containsContext(request);
        // the session asked again since, in another tab, or it is a page from before the sign-in
        boolean overtaken = code(failure).equals("authorization_request_not_found");
        if (overtaken && (isSignedIn || !AuthorizationRequests.isRepeated(request))) {
            redirect.sendRedirect(request, response, isSignedIn ? "/" : AuthorizationRequests.REPEATED);
            return;
        }
        String reason = reason(failure);
        LOG.warn("a sign-in by Keycloak failed ({}): {}", reason, failure.getMessage());
        if (!reason.equals(AWAY)) {
            String username = failure instanceof SignInBarred barred ? barred.username() : null;
            record.note(username, request.getRemoteAddr(), TOLD.getOrDefault(reason, Outcome.REFUSED));
        }
        redirect.sendRedirect(
                request, response, "/sign-in?refused=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private static String reason(AuthenticationException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return AWAY;
            }
        }
        return TOLD.containsKey(code(failure)) ? code(failure) : "failed";
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException refused
                ? refused.getError().getErrorCode()
                : "";
    }
}
