package cn.banwen.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.ScratchDatabase;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

class SignInWatchTests {

    private final JdbcClient jdbc = JdbcClient.create(ScratchDatabase.migrated().application());
    private final SignInRecord record = new SignInRecord(jdbc, Clock.systemUTC());
    private final SignInWatch watch = new SignInWatch(record);

    @Test
    void notesWrongPasswordsAndNeitherTokensNorOutages() {
        Authentication password = UsernamePasswordAuthenticationToken.unauthenticated("clerk", "x");
        watch.refused(new AuthenticationFailureBadCredentialsEvent(
                new BearerTokenAuthenticationToken("expired"), new InvalidBearerTokenException("expired")));
        watch.refused(new AuthenticationFailureServiceExceptionEvent(
                password, new AuthenticationServiceException("nobody could look")));
        assertThat(record.newest(9)).isEmpty();

        watch.refused(new AuthenticationFailureBadCredentialsEvent(password, new BadCredentialsException("wrong")));
        assertThat(record.newest(9)).extracting(SignInRecord.Try::outcome).containsExactly("wrong");
    }
}
