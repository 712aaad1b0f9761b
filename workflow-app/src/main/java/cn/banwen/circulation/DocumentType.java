package cn.banwen.circulation;

import java.util.List;

/** 文种: the fifteen of Article 8, and what else arrives and must be registrable. */
public final class DocumentType {

    public static final List<String> OFFICIAL =
            List.of("决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要");

    public static final List<String> OTHER =
            List.of("电报", "明传电报", "会议通知", "简报", "领导批示件", "信函", "督办单", "信访件", "资料", "其他");

    private DocumentType() {}

    public static boolean isKnown(String word) {
        return OFFICIAL.contains(word) || OTHER.contains(word) || "命令(令)".equals(word) || "令".equals(word);
    }
}
