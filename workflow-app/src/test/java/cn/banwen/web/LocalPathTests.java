package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/inbox", "/documents/8f14e45f-ceea-467f-a9d4-1b2c3d4e5f60", "/receive"})
    void takesAPathOfOurs(String path) {
        assertThat(LocalPath.isOne(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "inbox",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "/a?b=c",
                "/a#b",
                "/a b",
                "/\n",
                "/.elsewhere",
                "/%2felsewhere.example",
                "javascript:alert(1)"
            })
    void takesNothingThatCouldLeadElsewhere(String path) {
        assertThat(LocalPath.isOne(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = 300)
    void takesNoPathLongerThanOursAre(int length) {
        assertThat(LocalPath.isOne("/" + "a".repeat(length))).isFalse();
    }
}
