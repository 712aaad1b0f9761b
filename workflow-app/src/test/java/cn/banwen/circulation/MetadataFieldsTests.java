package cn.banwen.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.extraction.reading.Field;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MetadataFieldsTests {

    private static final Map<String, Object> COMPLETE = Map.of(
            "title", "通知",
            "sender", "云岭县林业局",
            "senderLevel", "county",
            "documentType", "通知",
            "kind", "act",
            "urgency", "flash",
            "replyRequired", true,
            "replyBy", "2026-07-08");

    @Test
    void anArrivalNeedsNothingButATitleForWhichTheFilesNameServes() {
        Metadata metadata = MetadataFields.ofArrival(new Fields(Map.of()), "关于开会的通知");
        assertThat(metadata.title()).isEqualTo("关于开会的通知");
        assertThat(metadata.urgency()).isEqualTo(Urgency.ROUTINE);
        assertThat(metadata.kind()).isNull();
        Fields fields = new Fields(Map.of("title", " "));
        MetadataFields.ofArrival(fields, null);
        assertThat(codes(fields)).containsExactly("title:required");
    }

    @Test
    void aRegistrationReadsEverything() {
        Fields fields = new Fields(COMPLETE);
        Metadata metadata = MetadataFields.ofRegistration(fields, known());
        fields.refuseIfWrong();
        assertThat(metadata.senderLevel()).isEqualTo(SenderLevel.COUNTY);
        assertThat(metadata.kind()).isEqualTo(Kind.ACT);
        assertThat(metadata.urgency()).isEqualTo(Urgency.FLASH);
        assertThat(metadata.replyBy()).isEqualTo(Instant.parse("2026-07-08T15:59:00Z"));
        assertThat(metadata.documentNumber()).as("it was not sent").isEqualTo("云林〔2026〕1号");
    }

    @Test
    void aRegistrationSaysAllThatIsMissingAtOnceAndEachOnce() {
        Fields fields = new Fields(Map.of("senderLevel", List.of("county"), "documentType", "小作文"));
        MetadataFields.ofRegistration(fields, known());
        assertThat(codes(fields))
                .containsExactly(
                        "senderLevel:not-a-text",
                        "documentType:unknown-document-type",
                        "sender:required",
                        "kind:required");
    }

    @Test
    void whatIsSentBlankIsClearedAndWhatIsNotSentStays() {
        Metadata merged = MetadataFields.merge(new Fields(Map.of("documentNumber", " ", "remark", "加注")), known());
        assertThat(merged.documentNumber()).isNull();
        assertThat(merged.remark()).isEqualTo("加注");
        assertThat(merged.title()).isEqualTo("旧标题");
    }

    @ParameterizedTest
    @EnumSource(
            value = Field.class,
            names = {"DOCUMENT_NUMBER", "TITLE", "SENDER", "MAIN_RECIPIENTS", "SIGNER", "COPY_RECIPIENTS", "CONTACT"})
    void thereIsRoomForAllThatIsReadFromADocument(Field read) {
        Fields fields = new Fields(Map.of(read.code(), "政".repeat(read.longest())));
        MetadataFields.merge(fields, known());
        fields.refuseIfWrong();
    }

    @Test
    void aTitleIsOneLine() {
        assertThat(title("关于开会的 \n 通知")).isEqualTo("关于开会的通知");
        assertThat(title("关于PM2.5\n（第二批）\n的通知")).isEqualTo("关于PM2.5（第二批）的通知");
        assertThat(title("Notice of\nthe meeting")).isEqualTo("Notice of the meeting");
    }

    private static String title(String sent) {
        return MetadataFields.merge(new Fields(Map.of("title", sent)), known()).title();
    }

    @Test
    void aChannelMayBeNamedInEnglishInChineseOrAsASiteCallsIt() {
        assertThat(channel("paper")).isEqualTo("纸质");
        assertThat(channel("纸质")).isEqualTo("纸质");
        assertThat(channel("机要通道")).isEqualTo("机要通道");
    }

    private static String channel(String word) {
        return String.valueOf(MetadataFields.merge(new Fields(Map.of("channel", word)), known())
                .channel());
    }

    private static Metadata known() {
        return MetadataFields.ofArrival(new Fields(Map.of("documentNumber", "云林〔2026〕1号")), "旧标题");
    }

    private static List<String> codes(Fields fields) {
        List<String> codes = new java.util.ArrayList<>();
        assertThatThrownBy(fields::refuseIfWrong).isInstanceOfSatisfying(Refusal.class, refusal -> {
            for (Problem problem : refusal.problems()) {
                codes.add(problem.field() + ":" + problem.code());
            }
        });
        return codes;
    }
}
