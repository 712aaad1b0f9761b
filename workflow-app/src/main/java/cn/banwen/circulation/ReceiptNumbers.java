package cn.banwen.circulation;

import cn.banwen.platform.OfficialTime;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 签收编号: every arrival has one, also what is refused. Unique, but a gap means nothing: the register has its own number. */
@Component
class ReceiptNumbers {

    private final JdbcClient jdbc;

    ReceiptNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String next(Instant at) {
        long number =
                jdbc.sql("select nextval('receipt_number')").query(Long.class).single();
        return "QS-%d-%06d".formatted(OfficialTime.at(at).getYear(), number);
    }
}
