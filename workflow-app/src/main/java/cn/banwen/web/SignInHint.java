package cn.banwen.web;

import java.util.List;

/** Accounts that the sign-in page offers. Only a profile for trying out has such a bean. */
public interface SignInHint {

    String password();

    List<Account> accounts();

    /**
     * One of them.
     *
     * @param role what the person is in the office, in Chinese
     */
    record Account(String username, String name, String role) {}
}
