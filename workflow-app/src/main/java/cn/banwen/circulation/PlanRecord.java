package cn.banwen.circulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan by the field names of the REST interface, as the record keeps it. */
final class PlanRecord {

    private PlanRecord() {}

    static Map<String, @Nullable Object> parties(DistributionPlan plan) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("lead", plan.lead());
        fields.put("assisting", plan.assisting());
        fields.put("readers", plan.readers());
        return fields;
    }

    static Map<String, @Nullable Object> of(DistributionPlan plan) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("leaders", plan.leaders());
        fields.put("leaderOrder", plan.leadersInOrder() ? "in-order" : "parallel");
        fields.putAll(parties(plan));
        return fields;
    }
}
