package cn.banwen.circulation;

import cn.banwen.posts.Posts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and checks who decides, handles and reads. */
@Component
class PlanFields {

    private static final List<String> NAMING = List.of("leaders", "lead", "assisting", "readers");

    private final Posts posts;

    PlanFields(Posts posts) {
        this.posts = posts;
    }

    /** The plan with the fields that were sent in place of what is known. Whom they name can't be abolished meanwhile. */
    DistributionPlan read(Fields fields, DistributionPlan known) {
        Map<String, List<String>> named = named(fields);
        List<String> leaders = named.getOrDefault("leaders", known.leaders());
        boolean inOrder = fields.has("leaderOrder") ? inOrder(fields) : known.leadersInOrder();
        List<String> leads = named.get("lead");
        String lead = leads == null ? known.lead() : lead(fields, leads);
        List<String> assisting = named.getOrDefault("assisting", known.assisting());
        List<String> readers = named.getOrDefault("readers", known.readers());
        DistributionPlan plan = new DistributionPlan(leaders, inOrder, lead, assisting, readers);
        checkTwice(fields, plan);
        return plan;
    }

    /** Held all at once, in the register's order: two plans that name the same posts never wait for each other. */
    private Map<String, List<String>> named(Fields fields) {
        Map<String, List<String>> named = new LinkedHashMap<>();
        NAMING.stream().filter(fields::has).forEach(name -> named.put(name, fields.texts(name)));
        Set<String> unknown =
                posts.hold(named.values().stream().flatMap(List::stream).toList());
        named.replaceAll((name, codes) -> checked(fields, name, codes, unknown));
        return named;
    }

    /** What must be settled before a document can be distributed. */
    static void checkDistributable(Fields fields, Kind kind, DistributionPlan plan) {
        if (kind == Kind.ACT && plan.lead() == null && !fields.isWrong("lead")) {
            fields.wrong("lead", "lead-required");
        }
        checkOffices(fields, kind, plan);
        if (kind == Kind.READ && plan.readers().isEmpty() && !fields.isWrong("readers")) {
            fields.wrong("readers", "readers-required");
        }
    }

    /** A 阅件 has nobody who handles it, whoever is still to be asked. */
    static void checkOffices(Fields fields, @Nullable Kind kind, DistributionPlan plan) {
        if (kind == Kind.READ && !plan.offices().isEmpty()) {
            fields.wrong(plan.lead() == null ? "assisting" : "lead", "reading-has-no-office");
        }
    }

    /** One post, known in the register; it can't be abolished meanwhile. */
    @Nullable
    String code(Fields fields, String name) {
        String code = fields.text(name, Fields.SHORT_TEXT);
        if (code != null && !posts.hold(List.of(code)).isEmpty()) {
            fields.wrong(name, "unknown-post", code);
            return null;
        }
        return code;
    }

    /** 主办 is exactly one (Article 24): a list of two is refused, a list of one taken. */
    private static @Nullable String lead(Fields fields, List<String> leads) {
        if (leads.size() > 1) {
            fields.wrong("lead", "two-leads");
        }
        return leads.isEmpty() ? null : leads.get(0);
    }

    private static List<String> checked(Fields fields, String name, List<String> sent, Set<String> unknown) {
        List<String> codes = new ArrayList<>(sent);
        String wrong = sent.stream().filter(unknown::contains).distinct().collect(Collectors.joining(", "));
        if (!wrong.isEmpty()) {
            fields.wrong(name, "unknown-post", wrong);
            codes.removeAll(unknown);
        }
        Set<String> seen = new HashSet<>();
        codes.stream()
                .filter(code -> !seen.add(code))
                .findFirst()
                .ifPresent(twice -> fields.wrong(name, "post-twice", twice));
        return codes;
    }

    private static boolean inOrder(Fields fields) {
        String order = fields.text("leaderOrder", Fields.SHORT_TEXT);
        if (order != null && !order.equals("in-order") && !order.equals("parallel")) {
            fields.wrong("leaderOrder", "unknown-value", order, "in-order | parallel");
        }
        return "in-order".equals(order);
    }

    private static void checkTwice(Fields fields, DistributionPlan plan) {
        String lead = plan.lead();
        if (lead != null && plan.assisting().contains(lead)) {
            fields.wrong("assisting", "lead-also-assists", lead);
        }
        plan.readers().stream()
                .filter(plan.offices()::contains)
                .findFirst()
                .ifPresent(both -> fields.wrong("readers", "handler-also-reads", both));
    }
}
