package cn.banwen.search;

import cn.banwen.administration.Administrators;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the search's index stands, and reading everything anew; for administrators. */
@RestController
@RequestMapping("/api/search/index")
@Tag(name = "search")
class SearchIndexApi {

    private final Rebuilds rebuilds;
    private final Administrators administrators;

    SearchIndexApi(Rebuilds rebuilds, Administrators administrators) {
        this.rebuilds = rebuilds;
        this.administrators = administrators;
    }

    @GetMapping
    @Operation(summary = "How many changes wait to be found, and how far the reading anew has come")
    Rebuild state(Principal caller) {
        administrators.require(caller.getName());
        return rebuilds.state();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Reads all documents anew while people work; 409 search-rebuild-running while it does")
    Rebuild start(Principal caller) {
        rebuilds.start(administrators.require(caller.getName()).username());
        return rebuilds.state();
    }
}
