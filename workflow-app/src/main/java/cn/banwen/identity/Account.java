package cn.banwen.identity;

/**
 * An account; its password is never told again.
 *
 * @param mustChangePassword the password is still the one that was given
 */
public record Account(
        String username, String name, boolean active, boolean admin, boolean inspector, boolean mustChangePassword) {

    /** {@code admin}, {@code inspector} or {@code staff}. */
    public String role() {
        return admin ? "admin" : inspector ? "inspector" : "staff";
    }
}
