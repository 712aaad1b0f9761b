package cn.banwen.administration;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.refusal.Refusal;
import org.springframework.stereotype.Component;

/** Who may look after the system. */
@Component
public class Administrators {

    private final People people;

    Administrators(People people) {
        this.people = people;
    }

    /**
     * The person as an administrator, asked anew each time.
     *
     * @throws Refusal {@code admin-only}, {@code account-inactive}
     */
    public Person require(String username) {
        Person person = people.require(username);
        if (!person.admin()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "admin-only");
        }
        return person;
    }

    /**
     * Settings are no secret: every active account may read them.
     *
     * @throws Refusal {@code account-inactive}
     */
    public void requireReader(String username) {
        people.require(username);
    }
}
