package cn.banwen.papers;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the receipt (签收回执) that the office gives to the sender of a document that it has signed for: Article
 * 24 has it counted item by item and the time of receipt noted. Texts are taken as typed, of any length.
 *
 * @param office the office that received it, which is also the receipt's signature
 * @param sender 来文单位; empty where it isn't known yet
 * @param documentNumber 发文字号 as typed, {@code null} if the document has none
 * @param urgency 缓急 in words
 * @param channel 来文方式
 * @param documentDate 成文日期
 * @param copiesExpected 应收份数, as the sender stated
 * @param copiesReceived 实收份数, as counted
 * @param seal state of the seal in words
 * @param note what was found amiss
 * @param signer who signed for it
 * @param actingFor who was stood in for
 * @param signedAt the minute of receipt
 */
public record DeliveryReceipt(
        String office,
        String receiptId,
        String sender,
        String title,
        @Nullable String documentNumber,
        String urgency,
        @Nullable String channel,
        @Nullable LocalDate documentDate,
        @Nullable Integer copiesExpected,
        @Nullable Integer copiesReceived,
        String seal,
        @Nullable String note,
        String signer,
        @Nullable String actingFor,
        OffsetDateTime signedAt) {}
