package cn.banwen.rendition;

import cn.banwen.rendition.drawing.TextRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Reads the text of a page's picture by Tesseract, one process a page, and one more for the upper part of the first ones. */
@Component
class Recognition {

    private static final Logger LOG = LoggerFactory.getLogger(Recognition.class);
    private static final String LANGUAGE = "chi_sim";
    private static final Duration QUESTION = Duration.ofSeconds(30);
    private static final DataSize MEMORY = DataSize.ofGigabytes(2);

    /** Tesseract's segmentation modes. */
    private static final String WHOLE_PAGE = "3";

    private static final String WORDS_ANYWHERE = "11";

    private final RenditionSettings settings;

    Recognition(RenditionSettings settings) {
        this.settings = settings;
    }

    /** Whether Tesseract can be run and knows Chinese. */
    boolean isInstalled() {
        Optional<Path> command = BoundedCommand.find(settings.recognitionCommand());
        if (command.isEmpty()) {
            return false;
        }
        try (WorkFolder folder = WorkFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path answer = folder.path().resolve("languages.txt");
            return new BoundedCommand(List.of(command.get().toString(), "--list-langs"), folder.path(), MEMORY)
                            .run(answer, QUESTION)
                            .filter(exit -> exit == 0)
                            .isPresent()
                    && Files.readAllLines(answer).contains(LANGUAGE);
        } catch (IOException e) {
            LOG.warn("Whether {} is installed can't be told", command.get(), e);
            return false;
        }
    }

    /**
     * The text with places in points.
     *
     * @param points of the page to a dot of its picture
     * @param leading whether marks may stand above its head
     * @throws Unmade {@code recognition-missing}, {@code page-too-complex}, {@code page-unrecognised}
     */
    List<TextRun> read(Path picture, int dotsPerInch, double points, boolean leading) throws IOException, Unmade {
        List<String> page = table(picture, dotsPerInch, WHOLE_PAGE);
        List<String> above = leading ? marks(picture, dotsPerInch) : List.of();
        return RecognisedWords.runs(page, above, points, InkColour.in(picture));
    }

    /** What stands alone above a large head is left out where a page is read as a whole, and there the marks stand. */
    private List<String> marks(Path picture, int dotsPerInch) throws IOException {
        try {
            return table(UpperPart.cut(picture), dotsPerInch, WORDS_ANYWHERE);
        } catch (Unmade unread) {
            LOG.info("The upper part of a page could not be read again: {}", unread.getMessage());
            return List.of();
        }
    }

    private List<String> table(Path picture, int dotsPerInch, String segmentation) throws IOException, Unmade {
        Path folder = picture.toAbsolutePath().getParent();
        Path command = BoundedCommand.find(settings.recognitionCommand())
                .orElseThrow(() -> new Unmade("recognition-missing", settings.recognitionCommand()));
        if (folder == null) {
            throw new IllegalArgumentException(picture.toString());
        }
        Path answer = folder.resolve("recognised.tsv");
        Optional<Integer> exit = new BoundedCommand(
                        List.of(
                                command.toString(),
                                picture.toString(),
                                "stdout",
                                "-l",
                                LANGUAGE,
                                "--dpi",
                                Integer.toString(dotsPerInch),
                                "--psm",
                                segmentation,
                                "tsv"),
                        folder,
                        MEMORY)
                .run(answer, settings.recognitionTime());
        if (exit.isEmpty()) {
            throw new Unmade("page-too-complex", picture.toString());
        }
        if (exit.get() != 0) {
            throw new Unmade("page-unrecognised", "exit " + exit.get());
        }
        return Files.readAllLines(answer);
    }
}
