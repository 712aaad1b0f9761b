package cn.banwen.helm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * A copy of a chart in which hooks look like its other objects: the library answers with what a release keeps, and that
 * leaves hooks out.
 */
record HooklessCopy(Path directory) implements AutoCloseable {

    private static final String MARK = "helm.sh/hook";
    private static final String DISGUISE = "disguised.helm.sh/hook";

    static HooklessCopy of(Path chart) throws IOException {
        Path copy = Files.createTempDirectory("chart").resolve("banwen");
        FileSystemUtils.copyRecursively(chart, copy);
        for (Path template : files(copy.resolve("templates"))) {
            Files.writeString(template, Files.readString(template).replace(MARK, DISGUISE));
        }
        return new HooklessCopy(copy);
    }

    /** The rendered text with the hooks' own annotations again. */
    static String restore(String rendered) {
        return rendered.replace(DISGUISE, MARK);
    }

    private static List<Path> files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(directory.toAbsolutePath().getParent());
    }
}
