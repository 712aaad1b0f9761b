package cn.banwen.circulation.web;

import cn.banwen.circulation.Uploads;
import cn.banwen.refusal.Refusal;
import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A file that waits for its document: its pages, and what it says of itself. The page that receives takes its content into
 * the file's row and asks again until all is read.
 */
@PageController
class StagedFilePage {

    private final Uploads uploads;
    private final StagedReadings readings;

    StagedFilePage(Uploads uploads, StagedReadings readings) {
        this.uploads = uploads;
        this.readings = readings;
    }

    @GetMapping("/receive/uploads/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(required = false) @Nullable String find,
            @RequestParam(required = false) @Nullable String box,
            Principal caller,
            Locale locale) {
        PreviewRequest request = PreviewRequest.of(null, page, null, find, box);
        try {
            return new ModelAndView("circulation/staged-file")
                    .addObject("reading", readings.of(uploads.find(id, caller.getName()), request, locale));
        } catch (Refusal refusal) {
            if (refusal.kind() != Refusal.Kind.CONFLICT) {
                throw refusal;
            }
            // A document has taken it over, or it is gone: the page that receives shows what there is.
            return new ModelAndView("redirect:/receive");
        }
    }
}
