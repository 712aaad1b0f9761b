package cn.banwen.web;

import org.springframework.security.core.AuthenticationException;

/** A sign-in that no longer holds: the account was closed, or its password changed. */
class SignInOver extends AuthenticationException {

    private static final long serialVersionUID = 1L;

    private final boolean closed;

    SignInOver(boolean closed) {
        super(closed ? "account closed" : "credentials changed");
        this.closed = closed;
    }

    boolean isClosed() {
        return closed;
    }

    /** Part of the address of the sign-in page, which says so. */
    String reason() {
        return closed ? "closed" : "changed";
    }

    /** Of the refusal. */
    String code() {
        return closed ? "account-inactive" : "sign-in-over";
    }
}
