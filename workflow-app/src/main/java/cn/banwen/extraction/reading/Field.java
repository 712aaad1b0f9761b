package cn.banwen.extraction.reading;

/** What is read from a document. */
public enum Field {
    /** 发文字号, {@code 云政发〔2026〕7号} in whatever way it was printed; of an order {@code 第7号}. */
    DOCUMENT_NUMBER("documentNumber"),
    /** 标题, its lines put together. */
    TITLE("title"),
    /** 来文机关; of a joint issue all of them, the leading one first, parted by 、. */
    SENDER("sender"),
    /** 成文日期 as {@code 2026-07-08}. */
    DOCUMENT_DATE("documentDate"),
    /** 紧急程度: 特提, 特急, 加急 or 平急. */
    URGENCY("urgency"),
    /** 密级 with its term where there is one, {@code 机密★5年}. */
    CLASSIFICATION("classification"),
    /** 主送 without the colon. */
    MAIN_RECIPIENTS("mainRecipients"),
    /** 文种: one of Article 8. */
    DOCUMENT_TYPE("documentType"),
    /**
     * A time that the text sets: {@code 2026-07-08T17:00}, or {@code 2026-07-08} where it names no hour; one that is counted
     * from receipt or from a day as {@code receipt+5wd}, {@code 2026-07-08+10d}: working days, days, {@code h} hours.
     */
    REPLY_BY("replyBy"),
    /** 签发人. */
    SIGNER("signer"),
    /** 抄送. */
    COPY_RECIPIENTS("copyRecipients"),
    /** 联系人 and the telephone number, parted by a blank where both are named. */
    CONTACT("contact");

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /** As it is called in forms and answers. */
    public String code() {
        return code;
    }
}
