package cn.banwen.circulation.web;

import cn.banwen.circulation.Channel;
import cn.banwen.circulation.Coded;
import cn.banwen.circulation.DocumentState;
import cn.banwen.circulation.DocumentType;
import cn.banwen.circulation.Kind;
import cn.banwen.circulation.Retention;
import cn.banwen.circulation.SenderLevel;
import cn.banwen.circulation.Urgency;
import cn.banwen.posts.Matters;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the lists of forms offer, in the order in which they offer it. */
@ControllerAdvice(basePackageClasses = Choices.class)
class Choices {

    private final Matters matters;

    Choices(Matters matters) {
        this.matters = matters;
    }

    @ModelAttribute("choices")
    Choices self() {
        return this;
    }

    public List<String> states() {
        return codes(DocumentState.values());
    }

    public List<String> levels() {
        return codes(SenderLevel.values());
    }

    public List<String> kinds() {
        return codes(Kind.values());
    }

    /** The least urgent first: most documents are. */
    public List<String> urgencies() {
        return Arrays.stream(Urgency.values())
                .sorted(Comparator.comparingInt(Urgency::rank).reversed())
                .map(Coded::code)
                .toList();
    }

    public List<String> officialTypes() {
        return DocumentType.OFFICIAL;
    }

    public List<String> otherTypes() {
        return DocumentType.OTHER;
    }

    public List<String> channels() {
        return Channel.WORDS;
    }

    /** Names by code; what the document has stays on offer though the office no longer lists it. */
    public Map<String, String> matters(@Nullable String present) {
        Map<String, String> offered = new LinkedHashMap<>(matters.all());
        if (present != null) {
            offered.putIfAbsent(present, matters.nameOf(present));
        }
        return offered;
    }

    public List<String> retentionPeriods() {
        return Retention.PERIODS;
    }

    private static List<String> codes(Coded[] values) {
        return Arrays.stream(values).map(Coded::code).toList();
    }
}
