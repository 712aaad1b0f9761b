package cn.banwen.completeness;

import cn.banwen.circulation.DocumentNumber;
import cn.banwen.completeness.text.PageLines;
import cn.banwen.completeness.text.PrintedNumber;
import cn.banwen.platform.BackgroundWork;
import cn.banwen.rendition.PageWords;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.TextGone;
import cn.banwen.rendition.TextReady;
import jakarta.annotation.PreDestroy;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the prints of all texts, and finds nearly the same ones. */
@Component
class Prints {

    /** Scans of one sheet differ in what was misread; notices of the same kind share their phrases. */
    static final double NEARLY = 0.7;

    private final PrintRows rows;
    private final Renditions renditions;
    private final TransactionTemplate transaction;
    private final BackgroundWork work = new BackgroundWork("text-prints", this::step);

    Prints(PrintRows rows, Renditions renditions, TransactionTemplate transaction) {
        this.rows = rows;
        this.renditions = renditions;
        this.transaction = transaction;
    }

    /** The task, in the transaction in which the text comes. */
    @EventListener
    void note(TextReady ready) {
        rows.want(ready.sha256());
    }

    @EventListener
    void forget(TextGone gone) {
        rows.remove(gone.sha256());
    }

    @TransactionalEventListener
    void begin(TextReady ready) {
        wake();
    }

    /** What a process that died left, or one that was away. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void wake() {
        work.wake();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        work.stop();
    }

    private boolean step() {
        return Boolean.TRUE.equals(transaction.execute(status -> makeOne()));
    }

    private boolean makeOne() {
        Optional<String> next = rows.takeStale();
        next.ifPresent(sha256 -> {
            List<PageWords> words = renditions.words(sha256);
            String text = words.stream().map(PageWords::text).collect(Collectors.joining("\n"));
            rows.put(sha256, TextPrint.of(text), printedNumber(words).orElse(null));
        });
        return next.isPresent();
    }

    private static Optional<String> printedNumber(List<PageWords> words) {
        List<PageLines> first = words.stream()
                .limit(1)
                .map(page -> PageLines.of(page.page(), page.text()))
                .toList();
        return PrintedNumber.in(first).flatMap(DocumentNumber::key);
    }

    /** Files on whose first page this number is printed, in any spelling. */
    List<String> withNumber(@Nullable String number) {
        return DocumentNumber.key(number).map(rows::withNumber).orElse(List.of());
    }

    /** Whether one of these files was read and can't be compared yet. */
    boolean awaits(Collection<String> digests) {
        return rows.awaits(digests);
    }

    /** Files whose text is nearly that of one of these, with how alike they are, from {@link #NEARLY} to 1. */
    Map<String, Double> nearly(Collection<String> digests) {
        List<TextPrint> mine = rows.prints(digests);
        if (mine.isEmpty()) {
            return Map.of();
        }
        long[] bands =
                mine.stream().flatMapToLong(one -> Arrays.stream(one.bands())).toArray();
        Map<String, Double> near = new HashMap<>();
        List<PrintRows.Candidate> candidates =
                Objects.requireNonNull(transaction.execute(status -> rows.candidates(bands, digests)));
        for (PrintRows.Candidate candidate : candidates) {
            double likeness = mine.stream()
                    .mapToDouble(one -> TextPrint.likeness(one.signature(), candidate.signature()))
                    .max()
                    .orElse(0);
            if (likeness >= NEARLY) {
                near.put(candidate.sha256(), likeness);
            }
        }
        return near;
    }
}
