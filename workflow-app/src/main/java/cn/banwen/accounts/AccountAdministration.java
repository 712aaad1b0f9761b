package cn.banwen.accounts;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingChange;
import cn.banwen.administration.SettingHistory;
import cn.banwen.identity.Account;
import cn.banwen.identity.PeopleAdministration;
import cn.banwen.identity.PeopleAdministration.FirstPassword;
import cn.banwen.refusal.Refusal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an administrator does with accounts; each change on record. All of it throws {@code admin-only} for anybody else.
 *
 * <p>In the history a field is the user name, a colon and what was changed of it.
 */
@Component
class AccountAdministration {

    static final String SETTING = "people";

    private final Administrators administrators;
    private final PeopleAdministration people;
    private final SettingHistory history;
    private final boolean keptHere;

    AccountAdministration(
            Administrators administrators,
            PeopleAdministration people,
            SettingHistory history,
            @Value("${banwen.identity}") String identity) {
        this.keptHere = identity.equals("accounts");
        this.administrators = administrators;
        this.people = people;
        this.history = history;
    }

    /** Whether accounts are made, named and given passwords here and not in a directory outside. */
    boolean keptHere() {
        return keptHere;
    }

    private void requireKeptHere() {
        if (!keptHere) {
            throw new Refusal(Refusal.Kind.CONFLICT, "accounts-in-directory");
        }
    }

    List<Account> all(String by) {
        administrators.require(by);
        return people.all();
    }

    /** @throws Refusal {@code person-not-found} */
    Account one(String username, String by) {
        administrators.require(by);
        return people.require(username);
    }

    /** Changes of one account, the newest first. */
    List<SettingChange> changesOf(String username, int most) {
        return history.of(SETTING, username + ":", most);
    }

    /** @throws Refusal {@code accounts-in-directory}, {@code person-exists}, with all problems of the fields */
    @Transactional
    FirstPassword add(@Nullable String username, @Nullable String name, @Nullable String role, String by) {
        administrators.require(by);
        requireKeptHere();
        FirstPassword first = people.add(username, name, role);
        Account added = people.require(first.username());
        record(added.username(), "account", "", added.role(), by);
        return first;
    }

    /** @throws Refusal {@code accounts-in-directory}, {@code person-not-found}, with the problem of the name */
    @Transactional
    Account rename(String username, @Nullable String name, String by) {
        administrators.require(by);
        requireKeptHere();
        Account before = people.rename(username, name);
        Account after = people.require(username);
        record(username, "name", before.name(), after.name(), by);
        return after;
    }

    /** @throws Refusal {@code person-not-found}, {@code own-account} */
    @Transactional
    Account activate(String username, boolean active, String by) {
        administrators.require(by);
        Account before = people.activate(username, active, by);
        Account after = people.require(username);
        record(username, "active", String.valueOf(before.active()), String.valueOf(after.active()), by);
        return after;
    }

    /** @throws Refusal {@code accounts-in-directory}, {@code person-not-found}, {@code own-password} */
    @Transactional
    FirstPassword reset(String username, String by) {
        administrators.require(by);
        requireKeptHere();
        if (username.equals(by)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "own-password");
        }
        FirstPassword first = people.reset(username);
        record(username, "password", "", "reset", by);
        return first;
    }

    private void record(String username, String what, String before, String after, String by) {
        String field = username + ":" + what;
        history.record(SETTING, Map.of(field, before), Map.of(field, after), by);
    }
}
