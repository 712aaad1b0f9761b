package cn.banwen.keycloak;

import cn.banwen.web.CodedRefusal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtValidationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/** A bearer token that opens nothing, under the code that its sender is told. */
final class BearerRefused extends AuthenticationException implements CodedRefusal {

    private static final long serialVersionUID = 1L;

    private final String code;

    BearerRefused(String code) {
        super(code);
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** What to tell of a failure; nothing of its text, which would help to forge the next one. */
    static AuthenticationException of(AuthenticationException failure) {
        if (failure instanceof BearerRefused || failure instanceof AuthenticationServiceException) {
            return failure;
        }
        if (failure instanceof InvalidBearerTokenException) {
            return new BearerRefused(Stream.of(Tokens.EXPIRED, Tokens.EARLY)
                    .filter(code -> isOnly(code, failure.getCause()))
                    .findFirst()
                    .orElse("token-invalid"));
        }
        return failure;
    }

    private static boolean isOnly(String code, @Nullable Throwable cause) {
        return cause instanceof JwtValidationException invalid
                && invalid.getErrors().stream().allMatch(error -> Objects.equals(error.getErrorCode(), code));
    }
}
