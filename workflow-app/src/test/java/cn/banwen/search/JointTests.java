package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JointTests {

    @Test
    void goesOnFromTheLastLineOfTextToTheFirst() {
        assertThat(Joint.between("第一行\n各乡镇要做好防\n— 1 —\n", "- 2 -\n汛工作。\n第二行"))
                .contains(new Joint("第一行\n各乡镇要做好防", "汛工作。\n第二行"));
    }

    @Test
    void isNoneBehindAFullStopOrBesideAPageWithoutText() {
        assertThat(Joint.between("已经部署。\n— 1 —", "各乡镇")).isEmpty();
        assertThat(Joint.between("各乡镇", "。已经部署")).isEmpty();
        assertThat(Joint.between("— 1 —", "各乡镇")).isEmpty();
        assertThat(Joint.between("各乡镇", "  \n")).isEmpty();
    }

    @Test
    void readsALineOfBlanksToItsEnd() {
        String blanks = "-" + " ".repeat(20_000) + "x";
        assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> {
                    assertThat(Joint.between("各乡镇\n" + blanks, blanks + "\n汛工作"))
                            .isEmpty();
                },
                "never ends");
    }

    @Test
    void takesAPagesNumberForNoTextHoweverItIsWritten() {
        for (String number : List.of("— 1 —", "第 1234 页 共 1234 页", "－12－", "1", "· 3 ·", "第3页共9页", "- 2 / 10 页 -")) {
            assertThat(Joint.between("各乡镇要做好防\n" + number, "汛工作")).as(number).contains(new Joint("各乡镇要做好防", "汛工作"));
        }
    }

    @Test
    void hasTheNumbersThatRunOverThePagesEndOnly() {
        assertThat(Joint.between("按照云政发〔2026〕9号和云安〔20", "26〕17号以及云农〔2026〕3号办理"))
                .get()
                .satisfies(joint -> assertThat(joint.numbers()).singleElement().satisfies(number -> {
                    assertThat(number.head()).endsWith("云安");
                    assertThat(number.year()).isEqualTo(2026);
                    assertThat(number.seq()).isEqualTo(17);
                }));
    }
}
