package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.completeness.text.SignOff;
import cn.banwen.rendition.PageHit;
import cn.banwen.rendition.PageSummary;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.drawing.RedInk;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * 印章: the seal lies over signature and date (GB/T 9704-2012, 7.3.5); minutes have none (Art. 9). Where no page has red, the
 * document was scanned in grey, and nobody can tell.
 */
@Component
class Seals {

    /** In points: a seal lies as far above the date at most, or below it. */
    private static final float ABOVE = 150;

    private static final float BELOW = 100;

    private static final Pattern MINUTES = Pattern.compile(".{0,30}纪要(?:第?\\d+[期号])?");
    private static final int HEAD = 8;

    private final Renditions renditions;

    Seals(Renditions renditions) {
        this.renditions = renditions;
    }

    /** A hint where signature and date stand on a page in colour and no seal does beside them. */
    Optional<Concern> of(FileText main) {
        SignOff signOff = SignOff.in(main.pages());
        if (!signOff.signed() || isMinutes(main.pages()) || main.isBeingRead()) {
            return Optional.empty();
        }
        List<RedInk> inks = main.summaries().stream()
                .map(PageSummary::red)
                .filter(Objects::nonNull)
                .toList();
        Optional<RedInk> there = main.summaries().stream()
                .filter(page -> page.page() == signOff.page())
                .map(PageSummary::red)
                .filter(Objects::nonNull)
                .findFirst();
        if (there.isEmpty() || inks.stream().noneMatch(RedInk::any)) {
            return Optional.empty();
        }
        List<Float> levels = renditions.search(main.file().sha256(), signOff.line()).stream()
                .filter(hit -> hit.page() == signOff.page())
                .map(hit -> hit.boxes().get(0))
                .map(PageHit.Box::y)
                .toList();
        boolean sealed = levels.isEmpty()
                || there.get().stamps().stream().anyMatch(stamp -> levels.stream()
                        .anyMatch(level -> stamp.level() > level - ABOVE && stamp.level() < level + BELOW));
        return sealed
                ? Optional.empty()
                : Optional.of(Concern.of("no-seal")
                        .at(main.file().id(), signOff.page())
                        .pointingAt(signOff.line()));
    }

    private static boolean isMinutes(List<PageLines> pages) {
        return !pages.isEmpty()
                && pages.get(0).lines().stream().limit(HEAD).anyMatch(line -> MINUTES.matcher(
                                line.replaceAll("\\s", ""))
                        .matches());
    }
}
