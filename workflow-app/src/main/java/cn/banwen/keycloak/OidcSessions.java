package cn.banwen.keycloak;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Which of our sessions began with which of Keycloak's: in the database, so that any replica may hear of an end. */
final class OidcSessions implements OidcSessionRegistry {

    private final JdbcClient jdbc;
    private final Clock clock;

    OidcSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(String sessionId, @Nullable String sid, String subject) {}

    @Override
    public void saveSessionInformation(OidcSessionInformation session) {
        forgetEnded();
        jdbc.sql(
                        """
                        insert into oidc_session (session_id, sid, subject, began_at) values (?, ?, ?, ?)
                        on conflict (session_id) do update set sid = excluded.sid, subject = excluded.subject,
                          began_at = excluded.began_at
                        """)
                .params(SqlParams.of(
                        session.getSessionId(),
                        session.getPrincipal().getClaimAsString("sid"),
                        session.getPrincipal().getSubject(),
                        OfficialTime.at(OfficialTime.now(clock))))
                .update();
    }

    /** A session is stored when its request ends, a moment after it is noted here. */
    private void forgetEnded() {
        jdbc.sql(
                        """
                        delete from oidc_session noted where began_at < ?::timestamptz - interval '1 hour' and not exists (
                          select from spring_session session where session.session_id = noted.session_id)
                        """)
                .param(OfficialTime.at(OfficialTime.now(clock)))
                .update();
    }

    /** Null for a session that didn't begin there, as Spring's own registry answers. */
    @Override
    @SuppressWarnings("NullAway")
    public OidcSessionInformation removeSessionInformation(String sessionId) {
        return jdbc.sql("delete from oidc_session where session_id = ? returning session_id, sid, subject")
                .param(sessionId)
                .query(Row.class)
                .optional()
                .map(this::information)
                .orElse(null);
    }

    /** Of one session where the token names it, else all of its person. */
    @Override
    public List<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
        boolean one = token.getSessionId() != null;
        return jdbc
                .sql("delete from oidc_session where " + (one ? "sid" : "subject")
                        + " = ? returning session_id, sid, subject")
                .params(SqlParams.of(one ? token.getSessionId() : token.getSubject()))
                .query(Row.class)
                .list()
                .stream()
                .map(this::information)
                .toList();
    }

    private OidcSessionInformation information(Row row) {
        Instant now = clock.instant();
        OidcIdToken.Builder token =
                OidcIdToken.withTokenValue("ended").subject(row.subject()).issuedAt(now);
        String sid = row.sid();
        if (sid != null) {
            token.claim("sid", sid);
        }
        return new OidcSessionInformation(row.sessionId(), Map.of(), new DefaultOidcUser(List.of(), token.build()));
    }
}
