package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.completeness.text.SignOff;
import cn.banwen.completeness.text.StatedPages;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an official document has: number, date, signature under which the seal is set, as many pages as it says. */
final class Formalities {

    private Formalities() {}

    static List<Concern> of(Subject subject, FileText main, @Nullable String number) {
        List<Concern> concerns = new ArrayList<>();
        UUID file = main.file().id();
        countPages(subject, main, concerns);
        if (main.hasText() && !main.isBeingRead()) {
            if (number == null) {
                concerns.add(Concern.of("no-number").at(file, 1));
            }
            SignOff signOff = SignOff.in(main.pages());
            if (!signOff.dated() && !subject.dated()) {
                concerns.add(Concern.of("no-date").at(file, null));
            }
            if (signOff.dated() && !signOff.signed()) {
                concerns.add(Concern.of("no-signature").at(file, null));
            }
        }
        return concerns;
    }

    private static void countPages(Subject subject, FileText main, List<Concern> concerns) {
        Integer counted = main.rendition() == null
                ? main.file().pages()
                : main.rendition().pages();
        if (counted == null) {
            return;
        }
        OptionalInt stated = StatedPages.in(main.pages());
        if (stated.isPresent() && stated.getAsInt() != counted) {
            concerns.add(Concern.of("page-count", String.valueOf(stated.getAsInt()), String.valueOf(counted))
                    .at(main.file().id(), null));
        } else if (subject.pages() != null
                && subject.pages() > 0
                && subject.files().size() == 1
                && !subject.pages().equals(counted)) {
            concerns.add(Concern.of("page-count-registered", String.valueOf(subject.pages()), String.valueOf(counted))
                    .at(main.file().id(), null));
        }
    }
}
