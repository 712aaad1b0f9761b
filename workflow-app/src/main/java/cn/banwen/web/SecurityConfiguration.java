package cn.banwen.web;

import cn.banwen.identity.SignIns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** Who gets in: health and the shell's own assets everybody, everything else after sign-in. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                    + " frame-ancestors 'self'; form-action 'self'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Nobody reads them, and decorating every filter costs a twentieth of each request. */
    @Bean
    SecurityObservationSettings noObservationsOfFilters() {
        return SecurityObservationSettings.noObservations();
    }

    /** The figures for monitoring: read by programs, so refused without a page to sign in. */
    @Bean
    @Order(0)
    SecurityFilterChain metricsSecurity(HttpSecurity http, MetricsReaders readers, SignIns signIns) throws Exception {
        http.securityMatcher("/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.anyRequest().access(readers))
                .addFilterBefore(new AccountGate(signIns), AuthorizationFilter.class)
                .httpBasic(basic -> {})
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER));
        return http.build();
    }

    /** REST: what the method of sign-in says, or the session of the pages. */
    @Bean
    @Order(1)
    SecurityFilterChain restSecurity(
            HttpSecurity http, SignInMethod method, ProblemEntryPoint entryPoint, SignIns signIns) throws Exception {
        method.addToRest(http, entryPoint);
        http.securityMatcher("/api/**", "/v3/api-docs/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers("/v3/api-docs/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new AccountGate(signIns), AuthorizationFilter.class)
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(entryPoint))
                .csrf(csrf -> csrf.ignoringRequestMatchers(method::isCallOfAProgram))
                // else each refused request would begin a session, and a sign-in lead to a picture
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.contentSecurityPolicy(
                        policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'self'")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(
            HttpSecurity http, SignInMethod method, PageDenied denied, AfterSignIn afterSignIn, SignIns signIns)
            throws Exception {
        // the way in may set another way out than this one
        http.logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"));
        method.addToPages(http, afterSignIn);
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/sign-in", "/board", "/assets/**", "/webjars/**", "/error", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new AccountGate(signIns), AuthorizationFilter.class)
                .exceptionHandling(errors -> errors.authenticationEntryPoint(new SessionOver(method.outside()))
                        .accessDeniedHandler(denied))
                .requestCache(cache -> cache.requestCache(pagesOnly()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(contentSecurityPolicy(method)))
                        .frameOptions(frame -> frame.sameOrigin())
                        .referrerPolicy(referrer -> {}));
        return http.build();
    }

    private static String contentSecurityPolicy(SignInMethod method) {
        return method.formTargets().stream().reduce(CONTENT_SECURITY_POLICY, (policy, origin) -> policy + " " + origin);
    }

    /** Where a sign-in leads back to: a whole page, never what a page asked by itself. */
    private static RequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !IdleSessions.isInBackground(request)
                && !SessionOver.isForAPart(request));
        return cache;
    }
}
