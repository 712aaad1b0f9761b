package cn.banwen.sources;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.MovingClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file is complete. */
class SettledFilesTests {

    private final MovingClock clock = new MovingClock();
    private final SettledFiles settled = new SettledFiles(Duration.ofSeconds(10), clock);

    @TempDir
    Path folder;

    private List<SeenFile> look(Path file) throws IOException {
        return settled.among(List.of(SeenFile.of(file).orElseThrow()));
    }

    @Test
    void aFileIsCompleteWhenItNoLongerGrows() throws IOException {
        Path file = Files.writeString(folder.resolve("a.pdf"), "first");
        assertThat(look(file)).isEmpty();
        clock.move(Duration.ofSeconds(9));
        assertThat(look(file)).isEmpty();

        Files.writeString(file, "second", StandardOpenOption.APPEND);
        clock.move(Duration.ofSeconds(9));
        assertThat(look(file)).as("it grew").isEmpty();
        clock.move(Duration.ofSeconds(9));
        assertThat(look(file)).isEmpty();
        clock.move(Duration.ofSeconds(1));
        assertThat(look(file)).hasSize(1);
    }

    @Test
    void anEmptyFileIsGivenHalfAnHour() throws IOException {
        Path file = Files.createFile(folder.resolve("a.pdf"));
        assertThat(look(file)).isEmpty();
        clock.move(Duration.ofMinutes(29));
        assertThat(look(file)).isEmpty();
        clock.move(Duration.ofMinutes(1));
        assertThat(look(file)).hasSize(1);
    }
}
