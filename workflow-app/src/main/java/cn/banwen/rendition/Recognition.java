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

    /** Whether Tesseract is there and knows Chinese. One that does not answer at the moment is taken to. */
    boolean isInstalled() {
        try {
            require();
            return true;
        } catch (Unmade missing) {
            return false;
        } catch (IOException e) {
            LOG.warn("Whether Tesseract knows Chinese can't be told now", e);
            return true;
        }
    }

    /**
     * Asks Tesseract whether it knows Chinese.
     *
     * @throws Unmade {@code recognition-missing}: there is no such command, or it says that it does not
     * @throws IOException where it gives no answer, which may have any reason
     */
    void require() throws IOException, Unmade {
        Path command = command();
        try (WorkFolder folder = WorkFolder.in(Path.of(System.getProperty("java.io.tmpdir")))) {
            Path answer = folder.path().resolve("languages.txt");
            Optional<Integer> exit = new BoundedCommand(
                            List.of(command.toString(), "--list-langs"), folder.path(), MEMORY)
                    .run(answer, QUESTION);
            if (exit.isEmpty() || exit.get() != 0) {
                throw new IOException(command + " does not say which languages it knows: " + exit);
            }
            if (!Files.readAllLines(answer).contains(LANGUAGE)) {
                throw new Unmade("recognition-missing", command + " does not know " + LANGUAGE);
            }
        }
    }

    private Path command() throws Unmade {
        return BoundedCommand.find(settings.recognitionCommand())
                .orElseThrow(() -> new Unmade("recognition-missing", settings.recognitionCommand()));
    }

    /**
     * The text with places in points.
     *
     * @param points of the page to a dot of its picture
     * @param leading whether marks may stand above its head
     * @throws Unmade {@code recognition-missing}, {@code page-too-complex}, {@code page-unrecognised}
     * @throws IOException where it was killed from outside, or the disk fails
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
        Path command = command();
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
        if (BoundedCommand.KILLED.contains(exit.get())) {
            throw new IOException("Tesseract was killed: " + exit);
        }
        if (exit.get() != 0) {
            throw new Unmade("page-unrecognised", "exit " + exit.get());
        }
        return Files.readAllLines(answer);
    }
}
