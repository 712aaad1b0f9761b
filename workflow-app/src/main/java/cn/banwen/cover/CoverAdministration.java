package cn.banwen.cover;

import cn.banwen.administration.Administrators;
import cn.banwen.administration.SettingHistory;
import cn.banwen.posts.CoverSettings;
import cn.banwen.posts.LeaveTier;
import cn.banwen.posts.LeaveTiers;
import cn.banwen.posts.Matter;
import cn.banwen.posts.Matters;
import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator sets about standing in; each change on record. */
@Component
class CoverAdministration {

    static final String SETTING = "cover";

    private final Administrators administrators;
    private final CoverSettings settings;
    private final LeaveTiers tiers;
    private final Matters matters;
    private final SettingHistory history;

    CoverAdministration(
            Administrators administrators,
            CoverSettings settings,
            LeaveTiers tiers,
            Matters matters,
            SettingHistory history) {
        this.administrators = administrators;
        this.settings = settings;
        this.tiers = tiers;
        this.matters = matters;
        this.history = history;
    }

    /** The settings, and the version of which a change says that it looked at it. */
    record Settings(
            boolean separateDuties,
            boolean publicBoard,
            List<LeaveTier> leaveTiers,
            List<Matter> matters,
            long version) {}

    /**
     * A change; what is null stays as it is.
     *
     * @param version that was looked at; null accepts whatever stands
     */
    record Change(
            @Nullable Boolean separateDuties,
            @Nullable Boolean publicBoard,
            @Nullable List<LeaveTier> leaveTiers,
            @Nullable List<Matter> matters,
            @Nullable Long version) {}

    /** @throws Refusal {@code account-inactive} */
    Settings current(String reader) {
        administrators.requireReader(reader);
        return current();
    }

    private Settings current() {
        CoverSettings.Cover cover = settings.current();
        return new Settings(
                cover.separateDuties(),
                cover.publicBoard(),
                tiers.all(),
                matters.all().entrySet().stream()
                        .map(matter -> new Matter(matter.getKey(), matter.getValue()))
                        .toList(),
                history.version(SETTING));
    }

    /** @throws Refusal {@code admin-only}, {@code setting-changed}, with all problems of the fields */
    @Transactional
    Settings change(Change change, String username) {
        administrators.require(username);
        CoverSettings.Cover known = settings.lock();
        history.requireUnchanged(SETTING, change.version());
        List<Problem> problems = new ArrayList<>();
        List<LeaveTier> wantedTiers = change.leaveTiers();
        List<Matter> wantedMatters = change.matters();
        if (wantedTiers != null) {
            tiers.check(wantedTiers, problems);
        }
        if (wantedMatters != null) {
            matters.check(wantedMatters, problems);
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
        Map<String, String> before = recorded(current());
        settings.save(new CoverSettings.Cover(
                change.separateDuties() == null ? known.separateDuties() : change.separateDuties(),
                change.publicBoard() == null ? known.publicBoard() : change.publicBoard()));
        if (wantedTiers != null) {
            tiers.replace(wantedTiers);
        }
        if (wantedMatters != null) {
            matters.replace(wantedMatters);
        }
        history.record(SETTING, before, recorded(current()), username);
        return current();
    }

    /** As the history keeps it: {@code 1 none, 3 supervisor, * main-leader}. */
    private static Map<String, String> recorded(Settings settings) {
        Map<String, String> recorded = new LinkedHashMap<>();
        recorded.put("separateDuties", String.valueOf(settings.separateDuties()));
        recorded.put("publicBoard", String.valueOf(settings.publicBoard()));
        recorded.put(
                "leaveTiers",
                settings.leaveTiers().stream()
                        .map(tier -> (tier.upToDays() == null ? "*" : tier.upToDays()) + " " + tier.approver())
                        .collect(Collectors.joining(", ")));
        recorded.put("matters", settings.matters().stream().map(Matter::name).collect(Collectors.joining("、")));
        return recorded;
    }
}
