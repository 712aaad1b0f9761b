package cn.banwen.rendition.drawing;

import cn.banwen.platform.DiskFull;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that opens foreign files. It answers each line from its standard input by one line:
 *
 * <ul>
 *   <li>{@code open <kind> <file>}: {@code opened <pages>}, or {@code unreadable <code> <why>}
 *   <li>{@code draw <page>}: {@code drawn}, after {@code <page>.json} and the pictures were written beside the file; or
 *       {@code unreadable <code> <why>}
 *   <li>each: {@code trouble <why>}, where not the file is the reason but a disk on which nothing can be written
 * </ul>
 *
 * It has no bounds of its own but its heap: whoever started it kills it when an answer takes too long, and it ends at the
 * first lack of memory, or with its parent.
 */
public final class DrawingProcess {

    /** The property that names the folder of the office's own fonts. */
    public static final String FONTS = "banwen.papers.fonts";

    private final PrintStream answers;
    private final SiteFonts fonts;
    private final JsonMapper json = JsonMapper.builder().build();
    private @Nullable PageSource source;
    private @Nullable Path folder;

    private DrawingProcess(PrintStream answers, SiteFonts fonts) {
        this.answers = answers;
        this.fonts = fonts;
    }

    /** {@code args}: the id of the parent's process. */
    public static void main(String[] args) throws IOException {
        endWithParent(Long.parseLong(args[0]));
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        // Whatever a library prints must not look like an answer.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
        ImageIO.setUseCache(false);
        SiteFonts fonts = SiteFonts.in(System.getProperty(FONTS));
        ShippedFont.install(fonts);
        DrawingProcess process = new DrawingProcess(answers, fonts);
        try (BufferedReader commands = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8))) {
            String command = commands.readLine();
            while (command != null) {
                process.answer(command.split(" ", 3));
                command = commands.readLine();
            }
        }
    }

    private static void endWithParent(long parent) {
        ProcessHandle.of(parent).orElseThrow().onExit().thenRun(() -> Runtime.getRuntime()
                .halt(1));
    }

    private void answer(String[] command) {
        try {
            answers.println(
                    command[0].equals("open")
                            ? open(FileKind.valueOf(command[1]), Path.of(command[2]))
                            : draw(Integer.parseInt(command[1])));
        } catch (IOException | RuntimeException | StackOverflowError failure) {
            String answer = failure instanceof Unwritten || isOfTheDisk(failure)
                    ? "trouble"
                    : "unreadable " + (failure instanceof Unreadable unreadable ? unreadable.code() : "page-damaged");
            answers.println(answer + " " + oneLine(failure));
        }
    }

    /** A library that finds no room for its temporary files may say that the file is damaged. */
    private static boolean isOfTheDisk(Throwable failure) {
        try {
            return DiskFull.isCauseOf(new IOException(failure), Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException away) {
            return true;
        }
    }

    private String open(FileKind kind, Path file) throws IOException {
        if (source != null) {
            source.close();
            source = null;
        }
        folder = file.toAbsolutePath().getParent();
        PageSource opened = kind.open(file, fonts);
        source = opened;
        int pages = opened.count();
        if (pages < 1) {
            throw new Unreadable("file-damaged");
        }
        return "opened " + pages;
    }

    private String draw(int page) throws IOException {
        if (source == null || folder == null) {
            throw new IllegalStateException("nothing is open");
        }
        PageSource.Sheet sheet = source.draw(page);
        try {
            write(sheet, page, folder);
        } catch (IOException | JacksonIOException failure) {
            throw new Unwritten(failure);
        }
        return "drawn";
    }

    private void write(PageSource.Sheet sheet, int page, Path folder) throws IOException {
        DrawnPage drawn = new DrawnPage(
                sheet.width(),
                sheet.height(),
                PictureFiles.write(sheet.image(), sheet.width(), sheet.height(), page, folder),
                Lines.inOrder(sheet.runs()),
                Lines.text(sheet.runs()),
                !sheet.text().whole(),
                sheet.wantsRecognition(),
                sheet.complete(),
                RedInkFinder.in(sheet.image(), sheet.width(), sheet.height()));
        json.writeValue(folder.resolve(page + ".json"), drawn);
    }

    private static String oneLine(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String text = String.valueOf(cause).replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), 300));
    }
}
