package cn.banwen.readings;

import cn.banwen.platform.StartupException;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is put on record beside the acts, and for how long.
 *
 * @param reading whether readings are
 * @param keepReadings at least six months
 * @param keepSignIns at least six months: the Cybersecurity Law (网络安全法), Art. 21
 */
@ConfigurationProperties("banwen.audit")
record RecordSettings(
        @DefaultValue("false") boolean reading,
        @DefaultValue("1y") Period keepReadings,
        @DefaultValue("3y") Period keepSignIns) {

    private static final Period LEAST = Period.ofMonths(6);

    RecordSettings {
        requireLeast("BANWEN_AUDIT_KEEP_READINGS", keepReadings);
        requireLeast("BANWEN_AUDIT_KEEP_SIGN_INS", keepSignIns);
    }

    private static void requireLeast(String setting, Period kept) {
        LocalDate any = LocalDate.EPOCH;
        if (any.plus(kept).isBefore(any.plus(LEAST))) {
            throw new StartupException(
                    setting + " 至少为 6m（网络安全法第二十一条：网络日志留存不少于六个月）",
                    setting + " is 6m at least, as the Cybersecurity Law, Art. 21, asks for");
        }
    }
}
