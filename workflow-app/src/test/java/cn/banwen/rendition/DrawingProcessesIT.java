package cn.banwen.rendition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.intake.SamplePdfs;
import cn.banwen.rendition.drawing.FileKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What becomes of a drawing process, and of what it leaves. */
class DrawingProcessesIT {

    @TempDir
    Path folder;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    private DrawingProcesses processes() {
        return new DrawingProcesses(folder, DataSize.ofMegabytes(256), null, watch);
    }

    @AfterEach
    void end() {
        watch.shutdownNow();
    }

    @Test
    void aPageWhoseProcessEndedIsDrawnByTheNext() throws Exception {
        DrawingProcesses processes = processes();
        Path source = Files.write(folder.resolve("source"), SamplePdfs.notice("关于防汛的通知", "云政发〔2026〕1号"));
        OpenFile file = new OpenFile(
                processes, FileKind.PDF, source, Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"));
        processes.current().close();
        assertThat(file.draw(1)).exists();
        assertThat(file.lostInARow()).isZero();
        processes.drop();
    }

    @Test
    void whereNothingCanBeWrittenThePageIsNotCalledDamaged() throws Exception {
        DrawingProcesses processes = processes();
        Path work = Files.createDirectory(folder.resolve("work"));
        Path source = Files.write(work.resolve("source"), SamplePdfs.notice("关于防汛的通知", "云政发〔2026〕1号"));
        OpenFile file = new OpenFile(
                processes, FileKind.PDF, source, Bounds.settings(Duration.ofMinutes(1), "soffice", "tesseract"));
        Path away = Files.move(work, folder.resolve("away"));
        Files.createFile(work);
        assertThatThrownBy(() -> file.draw(1)).isInstanceOf(DrawingChild.Trouble.class);
        Files.delete(work);
        Files.move(away, work);
        assertThat(file.draw(1)).as("the same process, once it can").exists();
        processes.drop();
    }

    @Test
    void anOfficeProgramThatWasKilledSaysNothingOfTheFile() throws Exception {
        Path command = script("kill -9 $$");
        OfficeFiles office =
                new OfficeFiles(Bounds.settings(Duration.ofMinutes(1), command.toString(), "tesseract"), null);
        Path source = Files.writeString(folder.resolve("source"), "x");
        assertThatThrownBy(() -> office.pdf(source, "application/msword"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("137");
    }

    private Path script(String line) throws IOException {
        Path script = Files.writeString(folder.resolve("office.sh"), "#!/bin/sh\n" + line + "\n");
        return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whatAKilledProcessLeftIsRemoved() throws Exception {
        DrawingProcesses processes = processes();
        processes.current();
        Path left = Files.writeString(folder.resolve("tmp").resolve("PDFBox.tmp"), "left");
        processes.current().close();
        processes.current();
        assertThat(left).doesNotExist();
        processes.drop();
        assertThat(folder.resolve("tmp")).doesNotExist();
    }

    @Test
    void aThreadThatEndsLeavesTheProcessOfTheNextAlone() throws Exception {
        DrawingProcesses processes = processes();
        processes.current();
        DrawingChild next = CompletableFuture.supplyAsync(() -> {
                    try {
                        return processes.current();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .join();
        processes.dropIfMine();
        assertThat(next.isAlive()).isTrue();
        assertThat(processes.current()).isSameAs(next);
        processes.dropIfMine();
        assertThat(next.isAlive()).isFalse();
    }

    @Test
    void aCommandMayFillNoDisk() throws Exception {
        Path answer = folder.resolve("answer");
        new BoundedCommand(List.of("/bin/sh", "-c", "ulimit -f"), folder, null).run(answer, Duration.ofSeconds(30));
        assertThat(Files.readString(answer).strip()).isNotEqualTo("unlimited").containsOnlyDigits();
    }
}
