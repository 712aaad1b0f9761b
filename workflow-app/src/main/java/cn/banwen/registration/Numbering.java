package cn.banwen.registration;

import cn.banwen.circulation.RegistrationNumbers;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives registration numbers. The counter's row stays locked until the registering transaction ends: a rollback gives
 * the number back, so there are no gaps, and nobody else can have had it.
 */
@Component
class Numbering implements RegistrationNumbers {

    private static final String CLASS = "incoming";

    private final JdbcClient jdbc;

    Numbering(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String allocate(UUID documentId, Instant receivedAt, Instant now) {
        int year = OfficialTime.at(receivedAt).getYear();
        int seq = jdbc.sql(
                        """
                        insert into number_counter (class, year, last) values (?, ?, 1)
                        on conflict (class, year) do update set last = number_counter.last + 1
                        returning last
                        """)
                .params(CLASS, year)
                .query(Integer.class)
                .single();
        String number = pattern().format(year, seq);
        jdbc.sql(
                        """
                        insert into registration_number (document_id, class, year, seq, number, allocated_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(documentId, CLASS, year, seq, number, OfficialTime.at(now))
                .update();
        return number;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void voidNumber(UUID documentId, String username, String reason, Instant now) {
        int voided = jdbc.sql(
                        """
                        update registration_number set voided_at = ?, voided_by = ?, void_reason = ?
                        where document_id = ? and voided_at is null
                        """)
                .params(OfficialTime.at(now), username, reason, documentId)
                .update();
        if (voided == 0) {
            throw new Refusal(Refusal.Kind.CONFLICT, "not-registered");
        }
    }

    NumberPattern pattern() {
        return new NumberPattern(jdbc.sql("select pattern from number_rule where class = ?")
                .param(CLASS)
                .query(String.class)
                .single());
    }
}
