package cn.banwen.notification;

import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office's quiet time. */
@Component
public class QuietTimes {

    private final JdbcClient jdbc;

    QuietTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public QuietTime current() {
        return jdbc.sql("select begins, ends from quiet_time")
                .query((row, n) ->
                        new QuietTime(row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class)))
                .single();
    }

    /** Rights are the caller's to check. */
    public void change(QuietTime quiet) {
        jdbc.sql("update quiet_time set begins = ?, ends = ?")
                .params(quiet.begins(), quiet.ends())
                .update();
    }
}
