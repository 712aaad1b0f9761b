package cn.banwen.web;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;

/** Gives refused forms back. */
@Component
public class Forms {

    private final PageTexts texts;

    Forms(PageTexts texts) {
        this.texts = texts;
    }

    /**
     * The form as it was submitted, with what is wrong with it.
     *
     * @param id of the form on its page
     * @param parameters of the request that was refused
     */
    public Form refused(String id, Map<String, String[]> parameters, Refusal refusal, Locale locale) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        Map<String, List<String>> problems = new LinkedHashMap<>();
        refusal.problems().forEach(problem -> problems.computeIfAbsent(problem.field(), field -> new ArrayList<>())
                .add(texts.of(problem, locale)));
        return Form.submitted(id, typed, texts.of(refusal, locale), problems);
    }

    /** The form as it was submitted, with nothing wrong, for a page that shows what it would do. */
    public Form typed(String id, Map<String, String[]> parameters) {
        Map<String, List<String>> typed = new LinkedHashMap<>();
        parameters.forEach((name, values) -> typed.put(name, Arrays.asList(values)));
        return Form.submitted(id, typed, null, Map.of());
    }

    /** Why it was refused, in the reader's words. */
    public String message(Refusal refusal, Locale locale) {
        return texts.of(refusal, locale);
    }

    /** What is wrong, in the reader's words. */
    public String message(Problem problem, Locale locale) {
        return texts.of(problem, locale);
    }

    public static HttpStatusCode status(Refusal refusal) {
        return Problems.status(refusal.kind());
    }
}
