package cn.banwen.keycloak;

import cn.banwen.identity.ByDirectory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Comparisons with the directory over REST, the administrator's. */
@RestController
@ByDirectory
@RequestMapping("/api/directory/runs")
@Tag(name = "directory")
class DirectoryApi {

    private final DirectorySync sync;

    DirectoryApi(DirectorySync sync) {
        this.sync = sync;
    }

    @GetMapping
    @Operation(summary = "The last comparisons of people and posts with the directory, the newest first")
    List<DirectoryRuns.Run> newest(Principal caller) {
        return sync.newest(caller.getName());
    }

    @GetMapping("/{id}")
    @Operation(summary = "A comparison")
    DirectoryRuns.Run one(@PathVariable long id, Principal caller) {
        return sync.one(id, caller.getName());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Compares people and posts with the directory and changes nothing")
    DirectoryRuns.Run dryRun(Principal caller) {
        return sync.dryRun(caller.getName());
    }

    @PostMapping("/{id}/apply")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Does what a comparison showed, if nothing has changed since; answers with what was done")
    DirectoryRuns.Run apply(@PathVariable long id, Principal caller) {
        return sync.apply(id, caller.getName());
    }
}
