package cn.banwen.readings;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes readings and sign-ins that were kept long enough. Every replica looks; what one has removed the next doesn't find, so
 * nothing is done twice.
 */
@Component
@EnableConfigurationProperties(RecordSettings.class)
class RecordPurge {

    private static final Logger LOG = LoggerFactory.getLogger(RecordPurge.class);

    private final RecordSettings settings;
    private final ReadingRecord record;
    private final Clock clock;

    RecordPurge(RecordSettings settings, ReadingRecord record, Clock clock) {
        this.settings = settings;
        this.record = record;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT10M")
    void everyDay() {
        purge("reading", settings.keepReadings());
        purge("sign_in", settings.keepSignIns());
    }

    private void purge(String records, Period kept) {
        Instant before = OfficialTime.at(OfficialTime.now(clock)).minus(kept).toInstant();
        long gone = record.purge(records, before);
        if (gone > 0) {
            LOG.info("已清理到期的记录 / records kept long enough were removed: {} of {}, before {}", gone, records, before);
        }
    }
}
