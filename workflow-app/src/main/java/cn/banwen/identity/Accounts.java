package cn.banwen.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Accounts with a password in our own directory. An account without one can't sign in this way. */
@Component
@OwnAccounts
class Accounts implements UserDetailsService {

    private final JdbcClient jdbc;
    private final SignInRecord record;

    Accounts(JdbcClient jdbc, SignInRecord record) {
        this.jdbc = jdbc;
        this.record = record;
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        boolean mustWait = record.mustWait(username, address());
        return jdbc.sql(
                        """
                        select username, password_hash, active, credentials, admin, inspector from person
                        where username = ? and password_hash is not null
                        """)
                .param(username)
                .query((row, n) -> new SignedIn(
                        row.getString("username"),
                        row.getString("password_hash"),
                        row.getBoolean("active"),
                        !mustWait,
                        row.getInt("credentials"),
                        AuthorityUtils.createAuthorityList(
                                "ROLE_" + role(row.getBoolean("admin"), row.getBoolean("inspector")))))
                .optional()
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    /** Of the caller; empty outside a request. */
    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getRemoteAddr()
                : "";
    }

    private static String role(boolean admin, boolean inspector) {
        return admin ? "ADMIN" : inspector ? "INSPECTOR" : "STAFF";
    }
}
