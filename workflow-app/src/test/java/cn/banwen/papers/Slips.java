package cn.banwen.papers;

import cn.banwen.papers.HandlingSlip.Entry;
import cn.banwen.papers.HandlingSlip.Reading;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Slips of the invented township for tests. */
final class Slips {

    static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-07-08T09:00:00Z");
    static final String OPINION = "请农业办牵头，会同民政办（含敬老院）按通知要求逐项落实；汛期值班表于7月10日17:00前报党政办，重要情况随时报告。";

    private Slips() {}

    /** A document that has just been received. */
    static HandlingSlip justReceived() {
        return new HandlingSlip(
                "青石乡党政办公室",
                null,
                "签〔2026〕0128",
                "县农业农村局",
                null,
                "平件",
                null,
                null,
                "关于做好2026年秋粮生产工作的通知",
                RECEIVED,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    /** A concluded document as offices see them every day. */
    static HandlingSlip typical() {
        return new HandlingSlip(
                "青石乡党政办公室",
                "收〔2026〕128号",
                "签〔2026〕0128",
                "青石县防汛抗旱指挥部办公室",
                "青汛办发〔2026〕33号",
                "特急",
                "无",
                3,
                "青石县防汛抗旱指挥部办公室关于进一步做好2026年主汛期强降雨防范应对和山洪地质灾害隐患排查整改工作的紧急通知",
                RECEIVED,
                List.of(entry("拟请应急办牵头，农业办、民政办配合办理。请周×书记、吴×乡长阅示。", "党政办", "陈×")),
                List.of(
                        entry("已通知12个村（社区）值班到岗，拟于7月9日开展拉网排查。", "应急办(主办)", "孙×"),
                        entry("同意，已核对避险转移名册。", "民政办(协办)", "何×", "郑×")),
                List.of(entry("请应急办立即落实，严格执行24小时值班和领导带班制度，一旦达到预警标准坚决转移。", "", "周×")),
                List.of(entry("", "", "吴×"), entry(OPINION, "副乡长", "李×", "王×")),
                List.of(
                        read("农业办", "刘×", null),
                        new Reading("民政办", "何×", "郑×", RECEIVED, RECEIVED, null),
                        read("财政所", "钱×", "所需经费列入应急支出。"),
                        unread("派出所"),
                        unread("中心学校")),
                List.of(
                        entry("排查隐患点27处，整改24处，3处已设警戒并落实专人盯守。", "应急办", "孙×"),
                        entry("敬老院临时安置床位40张已备好。", "民政办", "何×", "郑×")),
                "已按要求办结，7月12日书面报县防汛办（青乡函〔2026〕9号）。",
                RECEIVED.plusDays(5),
                RECEIVED.plusDays(3),
                List.of("7月9日催办一次（电话），应急办答复当日完成。", "民政办A岗郑×下村，由B岗何×代办。"));
    }

    /** Everything too much at once. */
    static HandlingSlip overfull() {
        List<Entry> leaders = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> entry("第" + i + "条意见：" + OPINION.repeat(1 + i % 3), "副乡长", "李×" + i, "王×"))
                .toList();
        List<Reading> readers = new ArrayList<>();
        for (int i = 1; i <= 23; i++) {
            readers.add(
                    i % 4 == 0 ? unread("第" + i + "村民委员会") : read("第" + i + "村", "马" + i, i % 5 == 0 ? OPINION : null));
        }
        return new HandlingSlip(
                "青石乡党政办公室",
                "收〔2026〕128号",
                "签〔2026〕0128",
                "中共青石县委全面深化改革委员会办公室、青石县人民政府推进政府职能转变和“放管服”改革协调小组办公室",
                "青委改办发〔2026〕33号",
                "加急",
                "无",
                120,
                "关于印发实施方案的通知".repeat(19).substring(0, 200),
                RECEIVED,
                List.of(entry(OPINION.repeat(12), "党政办公室", "欧阳×", "司马×")),
                List.of(entry(OPINION, "应急办(主办)", "孙×"), entry(OPINION, "民政办(协办)", "何×")),
                leaders,
                List.of(entry("阅".repeat(3000), "", "吴×")),
                readers,
                List.of(
                        entry("a".repeat(400) + " 见 https://example.invalid/" + "x".repeat(120), "农业办", "刘×"),
                        entry("一、\t先排查\r\n二、\t再整改\n\n三、\t后\u0007验收\u200B。😀", "农业办", "𠮷䶮㛃")),
                OPINION,
                RECEIVED,
                RECEIVED,
                IntStream.range(0, 30).mapToObj(i -> "延期" + i + "：" + OPINION).toList());
    }

    static HandlingSlip withTitle(String title) {
        HandlingSlip slip = justReceived();
        return with(slip, slip.sender(), title, List.of(), List.of());
    }

    static HandlingSlip withLeaders(Entry... entries) {
        HandlingSlip slip = justReceived();
        return with(slip, slip.sender(), slip.title(), List.of(entries), List.of());
    }

    static HandlingSlip withReadings(List<Reading> readings) {
        HandlingSlip slip = justReceived();
        return with(slip, slip.sender(), slip.title(), List.of(), readings);
    }

    /** The same text wherever the slip takes text. */
    static HandlingSlip filledWith(String text) {
        List<Entry> entries = List.of(new Entry(text, text, text, text, RECEIVED));
        return new HandlingSlip(
                text,
                text,
                text,
                text,
                text,
                text,
                text,
                Integer.MIN_VALUE,
                text,
                RECEIVED,
                entries,
                entries,
                entries,
                entries,
                List.of(new Reading(text, text, text, RECEIVED, RECEIVED, text)),
                entries,
                text,
                RECEIVED,
                RECEIVED,
                List.of(text));
    }

    static Entry entry(String text, String unit, String name) {
        return entry(text, unit, name, null);
    }

    static Entry entry(String text, String unit, String name, @Nullable String actingFor) {
        return new Entry(text, unit, name, actingFor, RECEIVED);
    }

    private static Reading read(String unit, String name, @Nullable String opinion) {
        return new Reading(unit, name, null, RECEIVED, RECEIVED, opinion);
    }

    private static Reading unread(String unit) {
        return new Reading(unit, "", null, RECEIVED, null, null);
    }

    private static HandlingSlip with(
            HandlingSlip slip, String sender, String title, List<Entry> leaders, List<Reading> readings) {
        return new HandlingSlip(
                slip.office(),
                slip.registrationNumber(),
                slip.receiptId(),
                sender,
                slip.documentNumber(),
                slip.urgency(),
                slip.classification(),
                slip.copies(),
                title,
                slip.receivedAt(),
                List.of(),
                List.of(),
                leaders,
                List.of(),
                readings,
                List.of(),
                null,
                null,
                null,
                List.of());
    }
}
