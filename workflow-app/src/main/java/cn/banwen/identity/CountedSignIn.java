package cn.banwen.identity;

/** A principal that remembers with which of the account's credentials it signed in: earlier sessions can be ended. */
public interface CountedSignIn {

    /** As {@link DirectoryAccounts#admit} or the password gave it. */
    int credentials();
}
