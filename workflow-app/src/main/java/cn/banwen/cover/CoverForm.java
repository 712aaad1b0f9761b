package cn.banwen.cover;

import cn.banwen.posts.LeaveTier;
import cn.banwen.posts.Matter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of the settings, row by row as it was typed.
 *
 * @param tiers those with a limit of days
 * @param beyond who approves what is longer
 */
record CoverForm(
        String separateDuties, String publicBoard, List<TierRow> tiers, String beyond, List<MatterRow> matters) {

    private static final int SPARE = 2;
    private static final String UNREADABLE = "?";

    /** A tier as typed. */
    record TierRow(String days, String approver) {}

    /** A matter as typed; without a code it is new, without a name it goes. */
    record MatterRow(String code, String name) {}

    static CoverForm of(CoverAdministration.Settings settings) {
        List<TierRow> tiers = new ArrayList<>();
        String beyond = LeaveTier.APPROVERS.get(0);
        for (LeaveTier tier : settings.leaveTiers()) {
            Integer days = tier.upToDays();
            if (days == null) {
                beyond = tier.approver();
            } else {
                tiers.add(new TierRow(days.toString(), tier.approver()));
            }
        }
        tiers.add(new TierRow("", LeaveTier.APPROVERS.get(0)));
        List<MatterRow> matters = new ArrayList<>();
        settings.matters().forEach(matter -> matters.add(new MatterRow(String.valueOf(matter.code()), matter.name())));
        for (int i = 0; i < SPARE; i++) {
            matters.add(new MatterRow("", ""));
        }
        return new CoverForm(
                String.valueOf(settings.separateDuties()),
                String.valueOf(settings.publicBoard()),
                tiers,
                beyond,
                matters);
    }

    static CoverForm of(HttpServletRequest request) {
        List<TierRow> tiers = new ArrayList<>();
        String[] days = all(request, "tierDays");
        String[] approvers = all(request, "tierApprover");
        for (int i = 0; i < Math.min(days.length, approvers.length); i++) {
            tiers.add(new TierRow(days[i], approvers[i]));
        }
        List<MatterRow> matters = new ArrayList<>();
        String[] codes = all(request, "matterCode");
        String[] names = all(request, "matterName");
        for (int i = 0; i < Math.min(codes.length, names.length); i++) {
            matters.add(new MatterRow(codes[i], names[i]));
        }
        return new CoverForm(
                one(request, "separateDuties"),
                one(request, "publicBoard"),
                tiers,
                one(request, "tierBeyond"),
                matters);
    }

    CoverAdministration.Change change(@Nullable Long version) {
        List<LeaveTier> wanted = new ArrayList<>();
        for (TierRow row : tiers) {
            String days = row.days().strip();
            if (!days.isEmpty()) {
                // what is no number is refused as a tier out of order
                wanted.add(new LeaveTier(days.matches("\\d{1,4}") ? Integer.parseInt(days) : 0, row.approver()));
            }
        }
        wanted.add(new LeaveTier(null, beyond.isEmpty() ? UNREADABLE : beyond));
        return new CoverAdministration.Change(
                separateDuties.equals("true"),
                publicBoard.equals("true"),
                wanted,
                matters.stream()
                        .filter(row -> !row.name().isBlank())
                        .map(row -> new Matter(row.code().isBlank() ? null : row.code(), row.name()))
                        .toList(),
                version);
    }

    private static String[] all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? new String[0] : values;
    }

    private static String one(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
