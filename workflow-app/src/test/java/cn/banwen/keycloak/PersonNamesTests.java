package cn.banwen.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNamesTests {

    @Test
    void putsAChineseFamilyNameFirstAndWithoutASpace() {
        assertThat(PersonNames.of("文秀", "沈")).isEqualTo("沈文秀");
        assertThat(PersonNames.of("沈文秀", null)).isEqualTo("沈文秀");
        assertThat(PersonNames.of("", " 沈文秀 ")).isEqualTo("沈文秀");
    }

    @Test
    void putsOthersAsTheyAreWritten() {
        assertThat(PersonNames.of("John", "Smith")).isEqualTo("John Smith");
        assertThat(PersonNames.of(null, "Smith")).isEqualTo("Smith");
        assertThat(PersonNames.of(null, null)).isEmpty();
    }
}
