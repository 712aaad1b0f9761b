package cn.banwen.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** How people prove who they are: the one bean of this kind decides for pages and REST. */
public interface SignInMethod {

    /**
     * Adds the way in, and the way out, to the chain of the pages.
     *
     * @param success leads back to where the person wanted to go
     */
    void addToPages(HttpSecurity pages, AuthenticationSuccessHandler success) throws Exception;

    /**
     * Adds to the chain of the REST interface how a program says who calls.
     *
     * @param refused answers as the interface answers everything
     */
    void addToRest(HttpSecurity rest, AuthenticationEntryPoint refused) throws Exception;

    /** Value of {@code WWW-Authenticate} for a call of nobody. */
    String challenge();

    /** Whether a call brings its credentials in a header that no page of another site can add: it needs no form token. */
    boolean isCallOfAProgram(HttpServletRequest request);

    /** Path that begins a sign-in outside, null where the sign-in page has a form of its own. */
    @Nullable
    String outside();

    /** Origins beside our own to which sending a form may lead. */
    List<String> formTargets();
}
