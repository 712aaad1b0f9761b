package cn.banwen.circulation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who decides, who handles and who reads; post codes.
 *
 * @param lead 主办, exactly one for a document to act on
 * @param assisting 协办
 */
public record DistributionPlan(
        List<String> leaders,
        boolean leadersInOrder,
        @Nullable String lead,
        List<String> assisting,
        List<String> readers) {

    public static final DistributionPlan EMPTY = new DistributionPlan(List.of(), false, null, List.of(), List.of());

    public DistributionPlan {
        leaders = List.copyOf(leaders);
        assisting = List.copyOf(assisting);
        readers = List.copyOf(readers);
    }

    /** The offices that handle, the lead first. */
    public List<String> offices() {
        List<String> offices = new ArrayList<>();
        if (lead != null) {
            offices.add(lead);
        }
        offices.addAll(assisting);
        return offices;
    }

    DistributionPlan withLeaders(List<String> newLeaders, boolean inOrder) {
        return new DistributionPlan(newLeaders, inOrder, lead, assisting, readers);
    }

    DistributionPlan withParties(@Nullable String newLead, List<String> newAssisting, List<String> newReaders) {
        return new DistributionPlan(leaders, leadersInOrder, newLead, newAssisting, newReaders);
    }

    /** The plan after a branch has gone from one office to another. */
    DistributionPlan replaceOffice(String from, String to) {
        String newLead = from.equals(lead) ? to : lead;
        List<String> newAssisting = assisting.stream()
                .map(office -> office.equals(from) ? to : office)
                .toList();
        return withParties(newLead, newAssisting, readers);
    }
}
