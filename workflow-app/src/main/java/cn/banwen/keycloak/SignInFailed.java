package cn.banwen.keycloak;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.client.ResourceAccessException;

/** Leads back to the sign-in page, which says what stood against it; the log says more. */
final class SignInFailed implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailed.class);
    private static final Set<String> TOLD =
            Set.of("account-inactive", "username-of-another", "username-form", "no-right-to-enter");

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String reason = reason(failure);
        LOG.warn("a sign-in by Keycloak failed ({}): {}", reason, failure.getMessage());
        redirect.sendRedirect(
                request, response, "/sign-in?refused=" + URLEncoder.encode(reason, StandardCharsets.UTF_8));
    }

    private static String reason(AuthenticationException failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ResourceAccessException) {
                return "directory-away";
            }
        }
        boolean told = failure instanceof OAuth2AuthenticationException refused
                && TOLD.contains(refused.getError().getErrorCode());
        return told ? ((OAuth2AuthenticationException) failure).getError().getErrorCode() : "failed";
    }
}
