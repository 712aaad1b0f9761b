package cn.banwen.keycloak;

import cn.banwen.identity.DirectoryAccounts;
import java.util.List;
import java.util.Objects;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * The account of a bearer token's person. A token makes no account and gives no right: what the person may do is what the
 * directory said last. Whether the account is open is asked after this, as at every request.
 */
final class BearerPeople implements Converter<Jwt, AbstractAuthenticationToken> {

    private final DirectoryAccounts accounts;

    BearerPeople(DirectoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        String username = accounts.of(Objects.requireNonNull(token.getSubject()))
                .map(DirectoryAccounts.Known::username)
                .orElseThrow(() -> new BearerRefused("token-of-nobody"));
        return new JwtAuthenticationToken(
                token, List.copyOf(AuthorityUtils.createAuthorityList("ROLE_USER")), username);
    }
}
