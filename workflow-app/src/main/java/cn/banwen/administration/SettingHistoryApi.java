package cn.banwen.administration;

import cn.banwen.platform.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The changes of settings over REST. */
@RestController
@Tag(name = "settings")
class SettingHistoryApi {

    private final Administrators administrators;
    private final SettingHistory history;

    SettingHistoryApi(Administrators administrators, SettingHistory history) {
        this.administrators = administrators;
        this.history = history;
    }

    @GetMapping("/api/settings/history")
    @Operation(summary = "Who changed which setting when, from what to what; the newest first")
    List<SettingChange> newest(@RequestParam(defaultValue = "50") int size, Principal caller) {
        administrators.require(caller.getName());
        return history.newest(new Paging(0, size).size());
    }
}
