package cn.banwen.circulation.web;

import cn.banwen.circulation.WorkbenchQueries;
import cn.banwen.circulation.WorkbenchQueries.Arrivals;
import cn.banwen.circulation.WorkbenchQueries.Done;
import cn.banwen.circulation.WorkbenchQueries.Promptness;
import cn.banwen.circulation.WorkbenchQueries.Speed;
import cn.banwen.platform.Paging;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the workbench tells besides the inbox, which is {@code /api/tasks}. */
@RestController
@Tag(name = "tasks")
class WorkbenchApi {

    private final WorkbenchQueries workbench;
    private final Posts posts;

    WorkbenchApi(WorkbenchQueries workbench, Posts posts) {
        this.workbench = workbench;
        this.posts = posts;
    }

    record Workbench(@Nullable Signing signing, Arrivals arrivedToday, List<Done> latestActs) {}

    /** From receipt to signing, by the day of signing. */
    record Signing(InSeconds today, InSeconds thisMonth) {

        static Signing of(Promptness promptness) {
            return new Signing(InSeconds.of(promptness.today()), InSeconds.of(promptness.month()));
        }
    }

    record InSeconds(long signed, @Nullable Long medianSeconds, @Nullable Long slowestSeconds) {

        static InSeconds of(Speed speed) {
            return new InSeconds(speed.signed(), seconds(speed.median()), seconds(speed.slowest()));
        }

        private static @Nullable Long seconds(@Nullable Duration duration) {
            return duration == null ? null : duration.toSeconds();
        }
    }

    @GetMapping("/api/workbench")
    @Operation(
            summary = "Today's arrivals and the caller's latest acts; how fast was signed for those who see everything")
    Workbench workbench(@RequestParam(defaultValue = "20") int size, Principal caller) {
        int limit = new Paging(0, size).size();
        Grants grants = posts.grantsOf(caller.getName());
        return new Workbench(
                grants.seesEverything() ? Signing.of(workbench.promptness()) : null,
                workbench.arrivedToday(grants, limit),
                workbench.latestActs(grants, limit));
    }
}
