package cn.banwen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCredentialsTests {

    private Path file;

    @BeforeEach
    void useADirectoryOfItsOwn(@TempDir Path temporary) {
        file = temporary.resolve("credentials.properties");
    }

    @Test
    void areLongAndDifferent() {
        GeneratedCredentials credentials = new GeneratedCredentials(file);

        assertThat(credentials.get("one")).matches("[0-9a-f]{48}").isNotEqualTo(credentials.get("other"));
    }

    @Test
    void stayTheSame() {
        String first = new GeneratedCredentials(file).get("one");
        String other = new GeneratedCredentials(file).get("other");

        GeneratedCredentials again = new GeneratedCredentials(file);

        assertThat(again.get("one")).isEqualTo(first);
        assertThat(again.get("other")).isEqualTo(other);
    }

    @Test
    void areReadByTheirOwnerAlone() throws IOException {
        GeneratedCredentials credentials = new GeneratedCredentials(file);
        credentials.get("one");
        credentials.get("other");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void leaveNoDraftBehind() throws IOException {
        new GeneratedCredentials(file).get("one");

        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void refuseAFileThatCannotBeReadInOneLine() throws IOException {
        Files.createDirectory(file);

        assertThatThrownBy(() -> new GeneratedCredentials(file))
                .isInstanceOf(StartupException.class)
                .message()
                .contains(file.toString())
                .doesNotContain("\n");
    }
}
