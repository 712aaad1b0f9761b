/**
 * Signing in by the office's or the county's own Keycloak: pages by OpenID Connect, programs by bearer tokens, the end of a
 * sign-in from both sides, and the directory of people and posts that is compared with ours. Nothing of it is there with
 * {@code banwen.identity=accounts}. Whether somebody may go on is decided in {@code identity}, at every request.
 */
@ApplicationModule(
        allowedDependencies = {"administration", "identity", "operation", "platform", "posts", "refusal", "web"})
@NullMarked
package cn.banwen.keycloak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
