package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the values of a form come from. */
class FormTests {

    private static final Instant SAVED = Instant.parse("2026-07-08T09:05:00Z");

    @Test
    void aFreshFormShowsWhatIsKnown() {
        Form form = Form.fresh("task-1");
        assertThat(form.value("title", "关于防汛")).isEqualTo("关于防汛");
        assertThat(form.chosen("readers", "finance", List.of("finance"))).isTrue();
        assertThat(form.isRestored()).isFalse();
    }

    @Test
    void aDraftStandsBeforeWhatIsKnownAndLeavesWhatItDoesNotName() {
        Form form = Form.restored(
                "task-1", Map.of("opinion", List.of("同意"), "readers", List.of("", "civil-affairs")), SAVED);
        assertThat(form.value("opinion", "")).isEqualTo("同意");
        assertThat(form.value("title", "关于防汛")).isEqualTo("关于防汛");
        assertThat(form.chosen("readers", "civil-affairs", List.of("finance"))).isTrue();
        assertThat(form.chosen("readers", "finance", List.of("finance"))).isFalse();
        assertThat(form.chosen("lead", "agriculture", "agriculture")).isTrue();
        assertThat(form.isRefused()).isFalse();
        assertThat(form.savedAt()).isEqualTo(SAVED);
    }

    @Test
    void aDraftCanHoldThatSomethingWasEmptied() {
        Form form = Form.restored("task-1", Map.of("opinion", List.of(""), "readers", List.of()), SAVED);
        assertThat(form.value("opinion", "已知")).isEmpty();
        assertThat(form.chosen("readers", "finance", List.of("finance"))).isFalse();
    }

    @Test
    void whatASubmittedFormLeavesOutWasEmpty() {
        Form form = Form.submitted("task-1", Map.of("opinion", List.of("同意")), "有误", Map.of());
        assertThat(form.isRefused()).isTrue();
        assertThat(form.value("title", "关于防汛")).isEmpty();
        assertThat(form.chosen("readers", "finance", List.of("finance"))).isFalse();
    }

    @Test
    void aRefusedFormStandsAsItWasSubmittedWhateverItsDraftSays() {
        Form refused = Form.submitted("task-1", Map.of("opinion", List.of("刚提交的")), "有误", Map.of());
        Form draft = Form.restored("task-1", Map.of("opinion", List.of("早先的")), SAVED);
        PageForms forms = new PageForms(refused).with(Map.of("task-1", draft, "task-2", draft));
        assertThat(forms.of("task-1").value("opinion", "")).isEqualTo("刚提交的");
        assertThat(forms.of("task-2").value("opinion", "")).isEqualTo("早先的");
        assertThat(forms.of("task-3").isRestored()).isFalse();
    }
}
