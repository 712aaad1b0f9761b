package cn.banwen.phrases;

import cn.banwen.web.PageController;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lends pages the reader's phrases; read once, and only by a page with a field that offers them. */
@ControllerAdvice(annotations = PageController.class)
class PhraseAdvice {

    private final Phrases phrases;

    PhraseAdvice(Phrases phrases) {
        this.phrases = phrases;
    }

    @ModelAttribute("phrases")
    Shelf shelf(@Nullable Principal caller) {
        return new Shelf(phrases, caller == null ? null : caller.getName());
    }

    /** What templates ask. */
    public static final class Shelf {

        private final Phrases phrases;
        private final @Nullable String username;
        private @Nullable List<Phrase> offered;

        Shelf(Phrases phrases, @Nullable String username) {
            this.phrases = phrases;
            this.username = username;
        }

        /** Whether the field of this step's form is one that offers phrases; {@code step} null where it is of no step. */
        public boolean at(@Nullable String step, String field) {
            return username != null && step != null && Place.find(step, field).isPresent();
        }

        public List<Phrase> of(String step, String field) {
            if (offered == null) {
                offered = username == null ? List.of() : phrases.offeredTo(username);
            }
            return offered.stream()
                    .filter(phrase ->
                            phrase.step().equals(step) && phrase.field().equals(field))
                    .toList();
        }
    }
}
