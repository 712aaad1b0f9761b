package cn.banwen.web;

import org.springframework.security.access.AccessDeniedException;

/** Nothing goes before a given password is changed. */
class PasswordIsGiven extends AccessDeniedException {

    static final String CODE = "password-must-change";
    private static final long serialVersionUID = 1L;

    PasswordIsGiven() {
        super(CODE);
    }
}
