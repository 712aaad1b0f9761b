package cn.banwen.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;

/** Receipts and letters of the invented township for tests. */
final class Letters {

    static final OffsetDateTime RECEIVED = OffsetDateTime.parse("2026-07-08T09:00:00Z");
    static final String LONG_TITLE = "关于印发《青石县2026年防汛抗旱应急预案（试行）》的通知".repeat(8).substring(0, 200);
    static final String LONG_NAME = "中共青石县委全面深化改革委员会办公室、青石县人民政府推进政府职能转变和“放管服”改革协调小组办公室";

    private Letters() {}

    static DeliveryReceipt receipt() {
        return receipt("缺第三份，已电话告知来文单位补寄。");
    }

    static DeliveryReceipt receipt(String note) {
        return new DeliveryReceipt(
                "青石乡党政办公室",
                "QS-2026-000128",
                "青石县防汛抗旱指挥部办公室",
                "关于进一步做好主汛期强降雨防范应对工作的紧急通知",
                "青汛办发〔2026〕33号",
                "特急",
                "电子平台",
                LocalDate.of(2026, 7, 7),
                3,
                2,
                "完整",
                note,
                "䶮𠮷",
                "王×",
                RECEIVED);
    }

    static DeliveryReceipt longReceipt() {
        return new DeliveryReceipt(
                "青石乡党政办公室",
                "QS-2026-000129",
                LONG_NAME,
                LONG_TITLE,
                null,
                "平件",
                null,
                null,
                1,
                1,
                "未查验",
                "说明".repeat(2000),
                "沈文秀",
                null,
                RECEIVED);
    }

    static ReturnLetter letter() {
        return new ReturnLetter(
                "青石乡党政办公室",
                "QS-2026-000130",
                "云岭县教育局",
                "关于报送《义务教育阶段控辍保学情况》的请示",
                "云教〔2026〕12号",
                RECEIVED,
                false,
                List.of("来文属于向下级机关行文，不应使用“请示”。", "涉及县财政局职权的经费事项未经会签。"),
                List.of("文种、格式不规范：请示用于上行文", "涉及其他地区或部门职权的事项未经协商、会签"),
                List.of("是否应当由本机关办理：属本乡职责范围"),
                LocalDate.of(2026, 7, 9));
    }

    static ReturnLetter atTheDoor() {
        return new ReturnLetter(
                "青石乡党政办公室",
                "QS-2026-000131",
                "",
                "关于举办培训班的通知",
                null,
                RECEIVED,
                true,
                List.of("信封注明的份数与实际不符，且未加盖印章。"),
                List.of(),
                List.of(),
                LocalDate.of(2026, 7, 8));
    }

    static ReturnLetter longLetter() {
        return new ReturnLetter(
                "青石乡党政办公室",
                "QS-2026-000132",
                LONG_NAME,
                LONG_TITLE,
                "青委改办发〔2026〕33号",
                RECEIVED,
                false,
                IntStream.rangeClosed(1, 40)
                        .mapToObj(i -> "第" + i + "条理由：" + Slips.OPINION)
                        .toList(),
                List.of("文种、格式不规范"),
                List.of("经办人𠮷䶮㛃已电话说明。"),
                LocalDate.of(2026, 7, 9));
    }
}
