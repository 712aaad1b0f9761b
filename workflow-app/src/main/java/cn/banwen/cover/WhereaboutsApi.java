package cn.banwen.cover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whereabouts board over REST. */
@RestController
@RequestMapping("/api/whereabouts")
@Tag(name = "absences")
class WhereaboutsApi {

    private final Whereabouts whereabouts;

    WhereaboutsApi(Whereabouts whereabouts) {
        this.whereabouts = whereabouts;
    }

    @GetMapping
    @Operation(summary = "Who is in, who is where until when, and who acts meanwhile")
    List<Whereabouts.Whereabout> board() {
        return whereabouts.board();
    }
}
