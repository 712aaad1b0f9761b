package cn.banwen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class FindingsTests {

    @Test
    void countAllAndKeepTheFirst() {
        Findings findings = new Findings();
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < Findings.KEPT + 1; i++) {
            all.add(Finding.gone(Finding.Kind.MISSING_ACTS, UUID.randomUUID(), i, i));
        }

        all.forEach(findings::add);

        assertThat(findings.total()).isEqualTo(Findings.KEPT + 1L);
        assertThat(findings.kept()).isEqualTo(all.subList(0, Findings.KEPT));
    }

    @ParameterizedTest
    @EnumSource
    void haveWordsInBothLanguages(Finding.Kind kind) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/audit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        Object[] args = {"the document", "1234", "1234"};

        List<String> words = Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .map(locale -> messages.getMessage("audit." + kind.code(), args, locale))
                .toList();

        assertThat(words).doesNotHaveDuplicates().allSatisfy(text -> assertThat(text)
                .contains("1234"));
    }
}
