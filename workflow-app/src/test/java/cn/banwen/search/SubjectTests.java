package cn.banwen.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles as a township gets them, by pairs: about one matter, or not. */
class SubjectTests {

    private static boolean alike(String one, String other) {
        Subject subject = Subject.of(one);
        return subject.isTelling() && subject.isLike(Subject.of(other));
    }

    @ParameterizedTest
    @CsvSource({
        "云溪县防汛抗旱指挥部关于做好强降雨防范应对工作的紧急通知, 江州市防汛抗旱指挥部办公室关于切实做好强降雨防范应对工作的通知",
        "关于开展农村人居环境整治提升行动的通知, 青石乡农村人居环境整治提升行动进展情况的报告",
        "关于印发《云溪县秋季秸秆禁烧工作实施方案》的通知, 关于进一步加强秋季秸秆禁烧工作的紧急通知",
        "关于报送高标准农田建设情况的通知, 青石乡人民政府关于高标准农田建设情况的报告",
        "关于征求《云溪县村庄规划管理办法（征求意见稿）》意见的函, 关于印发《云溪县村庄规划管理办法》的通知",
        "关于商请协助开展义诊活动的函, 关于协助开展义诊活动的复函",
        "关于解决石桥村饮水困难的请示, 云溪县水利局关于解决石桥村饮水困难的批复",
        "关于做好2026年度城乡居民基本医疗保险参保缴费工作的通知, 关于城乡居民基本医疗保险参保缴费进度的通报",
        "关于举办全县森林防灭火业务培训班的通知, 关于调整全县森林防灭火业务培训班时间的通知"
    })
    void theNoticeAndWhatFollowsItAreAboutOneMatter(String one, String other) {
        assertThat(alike(one, other)).isTrue();
        assertThat(alike(other, one)).as("the other way round").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "关于召开全县森林防火工作会议的通知, 关于召开全县安全生产工作会议的通知",
        "关于李明等同志职务任免的通知, 关于王晓东等同志职务任免的通知",
        "关于做好秋季秸秆禁烧工作的通知, 关于做好秋季学校开学工作的通知",
        "关于报送第三季度重点工作进展情况的通知, 关于报送防汛物资储备情况的通知",
        "关于开展安全生产大检查的通知, 关于开展保密工作大检查的通知",
        "云溪县人民政府关于表彰先进集体和先进个人的决定, 云溪县人民政府关于命名民主法治示范村的决定",
        "关于调整县防汛抗旱指挥部组成人员的通知, 关于调整县安全生产委员会组成人员的通知",
        "关于印发《云溪县人民政府工作规则》的通知, 关于印发《云溪县应急预案管理办法》的通知",
        "青石乡人民政府关于申请追加水利建设资金的请示, 青石乡人民政府关于申请追加教育建设资金的请示"
    })
    void theSameKindOfPaperOnAnotherMatterIsNot(String one, String other) {
        assertThat(alike(one, other)).isFalse();
    }
}
