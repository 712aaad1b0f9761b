package cn.banwen.papers;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.papers.HandoverList.Done;
import cn.banwen.papers.HandoverList.Open;
import cn.banwen.papers.HandoverList.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 工作交接清单, as an office prints it and with too much of everything. */
class HandoverListTests {

    private static final OffsetDateTime NINE = OffsetDateTime.parse("2026-07-08T09:00:00+08:00");
    private static final String LONG = "青石县防汛抗旱指挥部办公室关于进一步做好2026年主汛期强降雨防范应对工作的紧急通知";

    static Stream<HandoverList> lists() {
        return Stream.of(
                out(3),
                out(0),
                out(120),
                back(2),
                back(200),
                leaving(),
                endless("汛\n".repeat(900)),
                endless("W".repeat(3000)));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void nothingLeavesItsCellOrThePage(HandoverList list) {
        for (Sheet sheet : new HandoverListLayout(list, Typefaces.with(SiteFaces.none())).sheets()) {
            for (Panel panel : sheet.panels()) {
                assertThat(panel.box().bottom()).isLessThan(PDRectangle.A4.getHeight() - 36);
                assertThat(panel.words())
                        .allMatch(words -> words.box().bottom() <= panel.box().bottom() + 0.01f
                                && words.box().right() <= panel.box().right() + 0.01f);
            }
        }
    }

    @Test
    void saysWhoHandsWhatToWhomAndWhenItWasConfirmed() throws IOException {
        byte[] pdf = print(out(3));
        PaperPictures.render("handover-out", pdf);
        assertThat(PaperPictures.joined(pdf))
                .contains("青石乡党政办公室工作交接清单", "第1页 共1页", "离岗交接", "党政办文书", "沈文秀", "唐晓燕", "下村（东风村）")
                .contains(
                        "2026年7月8日 09:00 至 2026年7月8日 17:30", "未办事项：共3件，其中急件1件", "未登记", "收〔2026〕2号", LONG, "2025-07-08")
                .contains("第一件今天要回复。", "接收人：唐晓燕", "2026年7月8日 09:05 确认")
                .doesNotContain("代岗期间已办事项", "监交人");
    }

    @Test
    void aReturnListsWhatWasDoneAndALeaverHasAWitness() throws IOException {
        byte[] back = print(back(2));
        PaperPictures.render("handover-back", back);
        assertThat(PaperPictures.joined(back))
                .contains("代岗期间已办事项：共2件", "批示 同意", "意见：同意，请抓紧。")
                .containsPattern("唐晓燕.?代.?沈文秀");
        byte[] leaving = print(leaving());
        PaperPictures.render("handover-leaving", leaving);
        assertThat(PaperPictures.joined(leaving))
                .contains("监交人", "（待确认）", "人事调整")
                .doesNotContain("代岗时间");
    }

    @Test
    void aLongListRepeatsItsHeadAndTellsWhatItLeavesOut() throws IOException {
        byte[] pdf = print(out(120));
        PaperPictures.render("handover-long", pdf);
        int pages = PaperPictures.pages(pdf);
        assertThat(pages).isGreaterThan(4);
        String text = PaperPictures.text(pdf);
        assertThat(text.split("办理时限", -1)).hasSizeBetween(pages - 1, pages + 1);
        assertThat(text.split("沈文秀 → 唐晓燕", -1)).hasSize(pages);
        assertThat(text).contains("第" + pages + "页 共" + pages + "页(续)");
        assertThat(PaperPictures.joined(print(list("out", opens(5), 700, null, 0, null, NINE))))
                .contains("共700件，其中急件1件（以下列出前5件，其余见系统）");
    }

    @Test
    void theSameListGivesTheSameBytes() throws IOException {
        assertThat(print(back(40))).isEqualTo(print(back(40)));
    }

    private static HandoverList out(int open) {
        return list("out", opens(open), open, null, 0, "第一件今天要回复。", NINE.plusMinutes(5));
    }

    private static HandoverList back(int done) {
        List<Done> acts = new ArrayList<>();
        for (int i = 0; i < done; i++) {
            acts.add(new Done(
                    "收〔2026〕" + i + "号",
                    LONG,
                    "批示 同意",
                    i % 2 == 0 ? "同意，请抓紧。" : null,
                    "唐晓燕",
                    "沈文秀",
                    NINE.plusMinutes(i)));
        }
        return list("back", opens(2), 2, acts, done, null, NINE.plusHours(9));
    }

    private static HandoverList leaving() {
        return list("leaving", opens(2), 2, null, 0, null, null);
    }

    private static HandoverList endless(String text) {
        return list(
                "back",
                List.of(new Open(text, text, "承办", "特急", NINE, NINE)),
                1,
                List.of(new Done(text, text, text, text, text, text, NINE)),
                1,
                text,
                NINE);
    }

    private static List<Open> opens(int count) {
        List<Open> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            open.add(new Open(
                    i % 3 == 0 ? null : "收〔2026〕" + (i + 1) + "号",
                    LONG,
                    i % 2 == 0 ? "承办" : "传阅",
                    i == 0 ? "特急" : "平件",
                    i == 2 ? NINE.minusYears(1) : NINE.minusDays(i),
                    i == 0 ? NINE.plusHours(3) : null));
        }
        return open;
    }

    private static HandoverList list(
            String kind,
            List<Open> open,
            int total,
            @Nullable List<Done> done,
            int doneTotal,
            @Nullable String notes,
            @Nullable OffsetDateTime confirmedAt) {
        boolean leaving = kind.equals("leaving");
        return new HandoverList(
                "青石乡党政办公室",
                "absence-12-office-clerk-" + kind,
                leaving ? "离任移交" : kind.equals("out") ? "离岗交接" : "返岗交回",
                "党政办文书",
                "沈文秀",
                "唐晓燕",
                leaving ? "人事调整" : "下村（东风村）",
                NINE,
                leaving ? null : new Span(NINE, NINE.plusHours(8).plusMinutes(30)),
                "全部事项",
                open,
                total,
                total == 0 ? 0 : 1,
                done,
                doneTotal,
                notes,
                leaving,
                confirmedAt);
    }

    private static byte[] print(HandoverList list) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        new Papers(null).print(list, pdf);
        return pdf.toByteArray();
    }
}
