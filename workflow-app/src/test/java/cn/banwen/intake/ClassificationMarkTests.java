package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.banwen.refusal.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClassificationMarkTests {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "无", "公开", "内部", "非密", "None", "Public", "internal", "内部 资料"})
    void takesAFieldThatSaysThatThereIsNone(String field) {
        assertThat(ClassificationMark.fromMetadata(field)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "机密,机密",
        "机 密,机密",
        "机密级,机密",
        "秘密★5年,秘密★5年",
        "絕密☆長期,绝密★长期",
        "机密*１０年,机密★10年",
        "绝密★启封前,绝密★启封前",
        "密级：秘密,秘密",
        "【机密】,机密",
        "top-secret,绝密",
        "Top Secret,绝密",
        "TOP_SECRET,绝密",
        "SECRET,机密",
        "confidential,秘密"
    })
    void takesAFieldThatStatesAMark(String field, String mark) {
        assertThat(ClassificationMark.fromMetadata(field)).hasToString("Optional[" + mark + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"商业秘密", "工作秘密", "restricted", "机密文件的处理办法", "3", "请见正文"})
    void refusesAWordThatIsNeither(String field) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ClassificationMark.fromMetadata(field))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("classification-unknown");
                    assertThat(refusal.args()).containsExactly(field);
                });
    }
}
