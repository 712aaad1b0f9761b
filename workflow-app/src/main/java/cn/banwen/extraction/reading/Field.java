package cn.banwen.extraction.reading;

/** What is read from a document. */
public enum Field {
    /** 发文字号, {@code 云政发〔2026〕7号} in whatever way it was printed; of an order {@code 第7号}. */
    DOCUMENT_NUMBER("documentNumber", 200),
    /** 标题, its lines put together. */
    TITLE("title", 300),
    /** 来文机关; of a joint issue all of them, the leading one first, parted by 、. */
    SENDER("sender", 200),
    /** 成文日期 as {@code 2026-07-08}. */
    DOCUMENT_DATE("documentDate", 10),
    /** 紧急程度: 特提, 特急, 加急 or 平急. */
    URGENCY("urgency", 20),
    /** 密级 with its term where there is one, {@code 机密★5年}. */
    CLASSIFICATION("classification", 50),
    /** 主送 without the colon. */
    MAIN_RECIPIENTS("mainRecipients", 1000),
    /** 文种: one of Article 8. */
    DOCUMENT_TYPE("documentType", 20),
    /**
     * A time that the text sets: {@code 2026-07-08T17:00}, or {@code 2026-07-08} where it names no hour; one that is counted
     * from receipt or from a day as {@code receipt+5wd}, {@code 2026-07-08+10d}: working days, days, {@code h} hours.
     */
    REPLY_BY("replyBy", 50),
    /** 签发人; several parted by 、. */
    SIGNER("signer", 200),
    /** 抄送. */
    COPY_RECIPIENTS("copyRecipients", 1000),
    /** 联系人 and the telephone number, parted by a blank where both are named. */
    CONTACT("contact", 200);

    private final String code;
    private final int longest;

    Field(String code, int longest) {
        this.code = code;
        this.longest = longest;
    }

    /** As it is called in forms and answers. */
    public String code() {
        return code;
    }

    /** The most letters that the register has room for: what is longer was taken from a table or a list, and isn't proposed. */
    public int longest() {
        return longest;
    }
}
