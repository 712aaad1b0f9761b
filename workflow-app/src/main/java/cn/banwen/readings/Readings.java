package cn.banwen.readings;

import cn.banwen.identity.People;
import cn.banwen.platform.Paging;
import cn.banwen.refusal.Refusal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record, for who may see every document anyway; its lines name documents, which the administrator may not see. */
@Component
class Readings {

    private final People people;
    private final ReadingRecord record;

    Readings(People people, ReadingRecord record) {
        this.people = people;
        this.record = record;
    }

    /** @throws Refusal {@code inspector-only} */
    ReadingRecord.Found find(@Nullable UUID document, @Nullable String person, Paging paging, String username) {
        if (!people.require(username).inspector()) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "inspector-only");
        }
        return record.find(document, person == null || person.isBlank() ? null : person.strip(), paging);
    }
}
