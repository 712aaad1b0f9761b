package cn.banwen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The image as {@code Dockerfile} builds it, in a folder, and its processes as {@code compose.yaml} starts them: in a namespace of
 * their own, where the folder lies at its place, {@code /tmp}, the data and the secrets are mounted, and all else is read only.
 */
record ImageOutside(String dockerfile, Path content, Path secrets, Map<String, String> known) {

    private static final Path ROOT = Path.of("..");
    private static final String WORK = "/opt/banwen";

    /** As root by the image's user; else by whoever runs the tests, who is root only in there. */
    private static final String START =
            """
            set -e
            data=$(mktemp -d)
            [ "$(id -u)" != 0 ] || chown 10001:10001 "$data" 2>/dev/null || true
            mount -t tmpfs none /opt
            mkdir /opt/banwen
            mount --bind "$CONTENT" /opt/banwen
            mount -t tmpfs none /run
            mkdir /run/secrets
            mount --bind "$SECRETS" /run/secrets
            mount -t tmpfs none /var/lib
            mkdir /var/lib/banwen
            mount --bind "$data" /var/lib/banwen
            mount -t tmpfs -o mode=1777 none /tmp
            mount -o remount,bind,ro /opt
            mount -o remount,bind,ro /run
            mount -o remount,bind,ro /var/lib
            mount -o remount,bind,ro /
            cd /opt/banwen
            exec setpriv $USER_OF_IMAGE --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
            """;

    static ImageOutside built(Path secrets, Map<String, String> known) throws IOException, InterruptedException {
        String dockerfile = Files.readString(ROOT.resolve("Dockerfile"));
        Path layers = AtExit.temporaryDirectory();
        Files.copy(jar(), layers.resolve("application.jar"));
        List<String> extract = List.of(argument(dockerfile, "RUN java ").split(" "));
        Path log = layers.resolve("extract.log");
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(extract);
        int exit = new ProcessBuilder(command)
                .directory(layers.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IOException(Files.readString(log));
        }
        Path content = readable(AtExit.temporaryDirectory());
        for (String line : dockerfile
                .lines()
                .filter(line -> line.startsWith("COPY --from=layers "))
                .toList()) {
            copy(layers.resolve(line.split(" ")[2].substring("/layers/".length())), content);
        }
        return new ImageOutside(dockerfile, content, secrets, known);
    }

    private static Path jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file ->
                            file.getFileName().toString().matches("workflow-app-.*(?<!-sources|-javadoc)\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    static Path readable(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What stands after the beginning of an instruction. */
    private static String argument(String dockerfile, String beginning) {
        return dockerfile
                .lines()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** Where the image asks for its health. */
    String healthPath() {
        return dockerfile
                .lines()
                .filter(line -> line.strip().startsWith("CMD "))
                .map(line -> line.replaceFirst(".*http://localhost:8080([^\"]*)\".*", "$1"))
                .findFirst()
                .orElseThrow();
    }

    /** A process of a service of {@code compose.yaml}. */
    Run start(String service, List<String> arguments) throws IOException {
        boolean root = Files.getOwner(Path.of("/proc/self")).getName().equals("root");
        List<String> command = new ArrayList<>(
                root ? List.of("unshare", "--mount") : List.of("unshare", "--user", "--map-root-user", "--mount"));
        command.addAll(List.of("sh", "-c", START, "sh"));
        for (JsonNode word : JsonMapper.shared().readTree(argument(dockerfile, "ENTRYPOINT "))) {
            command.add(word.asString("").equals("java") ? java() : word.asString(""));
        }
        command.addAll(arguments);
        Path log = AtExit.temporaryDirectory().resolve(service + ".log");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Map<String, String> environment = builder.environment();
        String path = Objects.requireNonNullElse(environment.get("PATH"), "/usr/bin:/bin");
        environment.clear();
        environment.put("PATH", path);
        environment.put("CONTENT", content.toString());
        environment.put("SECRETS", secrets.toString());
        String user = argument(dockerfile, "USER ").replaceFirst(":.*", "");
        environment.put("USER_OF_IMAGE", root ? "--reuid=" + user + " --regid=" + user + " --clear-groups" : "");
        environment.put("BANWEN_DATA", "/var/lib/banwen");
        environment.put("LANG", "C.UTF-8");
        environment.putAll(variables(service));
        return new Run(builder.start(), log);
    }

    /** As the file says, but for what its engine would know: addresses, the port, what stands in {@code .env}. */
    private Map<String, String> variables(String service) throws IOException {
        Map<String, Object> compose = new Yaml().load(Files.readString(ROOT.resolve("compose.yaml")));
        Map<?, ?> said = map(map(map(compose.get("services")).get(service)).get("environment"));
        Map<String, String> variables = new LinkedHashMap<>();
        said.forEach((name, value) -> variables.put(name.toString(), String.valueOf(value)));
        known.forEach((name, value) -> {
            if (name.equals("SERVER_PORT") || variables.containsKey(name)) {
                variables.put(name, value);
            }
        });
        return variables;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return (Map<?, ?>) Objects.requireNonNull(value);
    }

    /** A process and its log. */
    record Run(Process process, Path log) implements AutoCloseable {

        boolean isAlive() {
            return process.isAlive();
        }

        void terminate() {
            process.destroy();
        }

        /** Its exit code. */
        int ended(Duration within) throws InterruptedException {
            if (!process.waitFor(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("still there: " + logged());
            }
            return process.exitValue();
        }

        String logged() {
            try {
                return Files.readString(log);
            } catch (IOException none) {
                return none.toString();
            }
        }

        /** What the kernel says of its rights. */
        String status() throws IOException {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "status"));
        }

        /** Each mount point with its options. */
        List<String> mounts() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "mountinfo")).stream()
                    .map(line -> line.split(" "))
                    .map(words -> words[4] + " " + words[5])
                    .toList();
        }

        @Override
        public void close() {
            process.destroyForcibly();
        }
    }
}
