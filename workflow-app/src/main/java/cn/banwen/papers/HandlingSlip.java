package cn.banwen.papers;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the handling slip (文件处理笺) that is filed together with the document (8号令, Article 10). Texts are
 * taken as typed, of any length and with any character; empty lists leave their block blank.
 *
 * @param office the office whose slip it is, without the word 文件处理笺
 * @param registrationNumber 收文号, {@code null} before registration
 * @param receiptId the number given at sign-off, printed above the form
 * @param sender 来文单位
 * @param documentNumber 来文号 as typed, {@code null} if the document has none
 * @param urgency 缓急 in words
 * @param classification 密级 in words, {@code null} if there is none
 * @param copies 份数
 * @param receivedAt 收文日期, the minute of receipt
 * @param proposals 拟办意见
 * @param sections 科室意见 of the lead and the assisting offices
 * @param mainLeaders 主要领导批示
 * @param otherLeaders 分管领导批示
 * @param readings 传阅, one per reader in the order of circulation
 * @param handlings 承办情况
 * @param result 办理结果
 * @param dueAt 办结时限
 * @param concludedAt 办结时间
 * @param remarks 备注: who stood in for whom, urging, extensions
 */
public record HandlingSlip(
        String office,
        @Nullable String registrationNumber,
        String receiptId,
        String sender,
        @Nullable String documentNumber,
        String urgency,
        @Nullable String classification,
        @Nullable Integer copies,
        String title,
        @Nullable OffsetDateTime receivedAt,
        List<Entry> proposals,
        List<Entry> sections,
        List<Entry> mainLeaders,
        List<Entry> otherLeaders,
        List<Reading> readings,
        List<Entry> handlings,
        @Nullable String result,
        @Nullable OffsetDateTime dueAt,
        @Nullable OffsetDateTime concludedAt,
        List<String> remarks) {

    public HandlingSlip {
        proposals = List.copyOf(proposals);
        sections = List.copyOf(sections);
        mainLeaders = List.copyOf(mainLeaders);
        otherLeaders = List.copyOf(otherLeaders);
        readings = List.copyOf(readings);
        handlings = List.copyOf(handlings);
        remarks = List.copyOf(remarks);
    }

    /**
     * An opinion and who signed it. It prints the text and below it, at the right, {@code 单位 王×（代 李×）
     * 2026年7月8日 17:00}.
     *
     * @param text empty where the name alone is the consent (圈阅, Article 22)
     * @param unit may be empty
     * @param actingFor who was stood in for
     */
    public record Entry(
            String text, String unit, String name, @Nullable String actingFor, @Nullable OffsetDateTime at) {}

    /**
     * One reader of the circulation; without {@code readAt} the slip says 未阅.
     *
     * @param unit may be empty
     * @param name empty while nobody has read it
     * @param actingFor who was stood in for
     */
    public record Reading(
            String unit,
            String name,
            @Nullable String actingFor,
            @Nullable OffsetDateTime sentAt,
            @Nullable OffsetDateTime readAt,
            @Nullable String opinion) {}
}
