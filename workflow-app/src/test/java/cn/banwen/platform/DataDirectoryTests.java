package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    private Path temporary;

    @BeforeEach
    void useADirectoryOfItsOwn(@TempDir Path directory) {
        temporary = directory;
    }

    @Test
    void createsWhatIsMissing() {
        Path root = temporary.resolve("a/b/数据");
        try (DataDirectory data = DataDirectory.open(root)) {
            assertThat(data.root()).isEqualTo(root).isDirectory();
            assertThat(data.resolve("files")).isEqualTo(root.resolve("files")).doesNotExist();
        }
    }

    @Test
    void leavesNothingButItsLock() throws IOException {
        try (DataDirectory data = DataDirectory.open(temporary);
                Stream<Path> files = Files.list(data.root())) {
            assertThat(files).containsExactly(temporary.resolve(".lock"));
        }
    }

    @Test
    void refusesASecondInstanceInOneLine() {
        try (DataDirectory first = DataDirectory.open(temporary)) {
            assertThatThrownBy(() -> DataDirectory.open(first.root()))
                    .isInstanceOf(StartupException.class)
                    .message()
                    .contains(temporary.toString(), "正被另一个办文实例使用", "another instance")
                    .doesNotContain("\n");
        }
    }

    @Test
    void isFreeAgainAfterItWasClosed() {
        DataDirectory.open(temporary).close();

        DataDirectory.open(temporary).close();
    }

    @Test
    void refusesAFileInOneLine() throws IOException {
        assertRefused(Files.createFile(temporary.resolve("file")));
    }

    @Test
    void refusesAPlaceBelowAFileInOneLine() throws IOException {
        assertRefused(Files.createFile(temporary.resolve("file")).resolve("data"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAPlaceWhereNobodyCanWriteInOneLine() {
        assertRefused(Path.of("/proc/banwen"));
    }

    @Test
    void refusesAFullDiskInOneLineAndIsFreeAgain() {
        assertThatThrownBy(() -> DataDirectory.open(temporary, Long.MAX_VALUE))
                .isInstanceOf(StartupException.class)
                .message()
                .contains(temporary.toString(), "磁盘空间不足", "the disk is full")
                .doesNotContain("\n");

        DataDirectory.open(temporary).close();
    }

    private static void assertRefused(Path place) {
        assertThatThrownBy(() -> DataDirectory.open(place))
                .isInstanceOf(StartupException.class)
                .message()
                .contains(place.toString(), "无法写入", "can't be written")
                .doesNotContain("\n");
    }
}
