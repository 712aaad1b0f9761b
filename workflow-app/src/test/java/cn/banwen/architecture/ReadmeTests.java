package cn.banwen.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadmeTests {

    private static final Path CAPABILITIES = Path.of("src", "main", "java", "cn", "banwen");

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void namesEachPackageOnceOnItsMap(String readme) throws IOException {
        String text = Files.readString(Path.of("..", readme));
        String map = text.substring(text.indexOf("`cn.banwen`"), text.lastIndexOf("\n## "));
        List<String> named = map.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|", -1)[1])
                .flatMap(cell -> Arrays.stream(cell.split("[,、]", -1)))
                .map(name -> name.replace("`", "").strip())
                .toList();

        assertThat(named).containsExactlyInAnyOrderElementsOf(packages());
    }

    private static List<String> packages() throws IOException {
        try (Stream<Path> files = Files.list(CAPABILITIES)) {
            return files.filter(Files::isDirectory)
                    .map(directory -> directory.getFileName().toString())
                    .toList();
        }
    }
}
