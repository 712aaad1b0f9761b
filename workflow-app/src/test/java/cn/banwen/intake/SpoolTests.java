package cn.banwen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.refusal.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SpoolTests {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void receivesAndHashesAStreamAndDeletesTheFileWhenClosed() throws IOException {
        Spool spool = new Spool(directory);

        SpooledFile file = spool.receive(stream("abc"), 3);

        assertThat(file.path()).hasContent("abc").hasParent(directory);
        assertThat(file.size()).isEqualTo(3);
        assertThat(file.sha256()).isEqualTo(ABC);
        file.close();
        assertThat(directory).isEmptyDirectory();
        file.close();
    }

    @Test
    void refusesTheFirstByteOverTheLimitAndLeavesNothing() {
        Spool spool = new Spool(directory);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> spool.receive(stream("abcd"), 3))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("file-too-large");
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
                    assertThat(refusal.args()).containsExactly("3 B");
                });
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNothingWhenTheSenderBreaksOff() {
        Spool spool = new Spool(directory);
        InputStream brokenOff = new SequenceInputStream(stream("abc"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });

        assertThatThrownBy(() -> spool.receive(brokenOff, 100)).isInstanceOf(IOException.class);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesWhenTheDiskIsFullAndLeavesNothing() {
        Spool spool = new Spool(directory, file -> Files.newOutputStream(Path.of("/dev/full")));

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> spool.receive(stream("abc"), 100))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("disk-full"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void leavesNothingOfAnUploadThatDoesNotFit() {
        Spool spool = new Spool(directory);
        Upload.Content tooMuch = target -> {
            Files.writeString(target, "the first part");
            throw new IOException("No space left on device");
        };

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> spool.adopt(tooMuch, 100))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("disk-full"));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void adoptsAFileByMovingIt() throws IOException {
        Spool spool = new Spool(directory.resolve("spool"));
        Path part = Files.writeString(directory.resolve("part.tmp"), "abc");

        try (SpooledFile file = spool.adopt(part, 3)) {
            assertThat(part).doesNotExist();
            assertThat(file.path()).hasContent("abc").hasParent(directory.resolve("spool"));
            assertThat(file.sha256()).isEqualTo(ABC);
        }
        assertThat(directory.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void deletesAFileThatIsTooLargeToAdopt() throws IOException {
        Spool spool = new Spool(directory.resolve("spool"));
        Path part = Files.writeString(directory.resolve("part.tmp"), "abcd");

        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> spool.adopt(part, 3));
        assertThat(part).doesNotExist();
        assertThat(directory.resolve("spool")).isEmptyDirectory();
    }

    @Test
    void removesTheLeftoversOfACrashAndNothingElse() throws IOException {
        new Spool(directory).receive(stream("abc"), 3);
        Path foreign = Files.writeString(directory.resolve("notes.txt"), "keep");

        new Spool(directory);

        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).containsExactly(foreign);
        }
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isReadableByItsOwnerOnly() throws IOException {
        Path deep = directory.resolve("a/spool");
        Spool spool = new Spool(deep);
        Path part = Files.writeString(directory.resolve("part.tmp"), "abc");
        Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(permissions(deep)).isEqualTo("rwx------");
        assertThat(permissions(spool.receive(stream("abc"), 3).path())).isEqualTo("rw-------");
        assertThat(permissions(spool.adopt(part, 3).path())).isEqualTo("rw-------");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
