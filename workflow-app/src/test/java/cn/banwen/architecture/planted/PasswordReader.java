package cn.banwen.architecture.planted;

import org.springframework.security.crypto.password.PasswordEncoder;

/** Handles passwords away from the door. */
public record PasswordReader(PasswordEncoder encoder) {}
