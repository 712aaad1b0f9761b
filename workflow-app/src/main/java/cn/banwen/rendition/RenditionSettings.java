package cn.banwen.rendition;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What making renditions may cost.
 *
 * @param workers files drawn at the same time in this process
 * @param memory heap of one drawing process
 * @param mostPages pages of one file that are drawn; the rest is left to the original
 * @param pageTime for one page
 * @param fileTime for all pages of a file
 * @param officeTime for turning an office file into pages
 * @param recognitionTime for reading the text of one page's picture
 * @param mostRecognised pages of one file whose text is read from their pictures
 * @param officeCommand LibreOffice's command, on the path or absolute
 * @param recognitionCommand Tesseract's command, on the path or absolute
 */
@ConfigurationProperties("banwen.rendition")
record RenditionSettings(
        @DefaultValue("1") int workers,
        @DefaultValue("768MB") DataSize memory,
        @DefaultValue("1000") int mostPages,
        @DefaultValue("1m") Duration pageTime,
        @DefaultValue("15m") Duration fileTime,
        @DefaultValue("2m") Duration officeTime,
        @DefaultValue("2m") Duration recognitionTime,
        @DefaultValue("300") int mostRecognised,
        @DefaultValue("soffice") String officeCommand,
        @DefaultValue("tesseract") String recognitionCommand) {

    private static final Duration LEAST_SILENCE = Duration.ofMinutes(5);

    /**
     * After so long without a sign of life a worker counts as lost: longer than any step between two of them, which are
     * opening a file and drawing a page of it, turning an office file into pages, reading a page's picture.
     */
    Duration lost() {
        Duration longest = Stream.of(pageTime.multipliedBy(2), officeTime, recognitionTime)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        Duration silence = longest.multipliedBy(2);
        return silence.compareTo(LEAST_SILENCE) < 0 ? LEAST_SILENCE : silence;
    }
}
