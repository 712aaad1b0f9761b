package cn.banwen.helm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The {@code Dockerfile} read, not built: no container engine is at hand here. */
class DockerfileTests {

    private List<String> lines = List.of();

    @BeforeEach
    void read() throws IOException {
        String text = Files.readString(Path.of("..", "Dockerfile"));
        lines = text.replaceAll("(?m)^\\s*#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", " ")
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.replaceAll("\\s+", " ").strip())
                .toList();
    }

    @Test
    void standsOnAnImageOfJava25WithoutARegistry() {
        assertThat(starting("FROM ")).isNotEmpty().allSatisfy(line -> assertThat(line.split(" ")[1])
                .matches("[a-z-]+:25-jre-[a-z]+"));
    }

    /** Spring Boot names the layers; what changes seldom is copied first. */
    @Test
    void copiesTheLayersInTheOrderInWhichTheyChange() {
        assertThat(starting("COPY --from=layers "))
                .extracting(line -> line.split(" ")[2])
                .containsExactly(
                        "/layers/extracted/dependencies/",
                        "/layers/extracted/snapshot-dependencies/",
                        "/layers/extracted/application/");
    }

    /** The processes that draw pages inherit the class path and are started elsewhere. */
    @Test
    void startsTheJarByItsAbsolutePath() {
        assertThat(starting("WORKDIR ")).contains("WORKDIR /opt/banwen");
        assertThat(starting("ENTRYPOINT "))
                .containsExactly("ENTRYPOINT [\"java\", \"-jar\", \"/opt/banwen/application.jar\"]");
    }

    @Test
    void endsAsTheUserOfTheChart() throws IOException {
        assertThat(starting("USER ")).containsExactly("USER 10001:10001");
        assertThat(Files.readString(Path.of("banwen", "values.yaml")))
                .contains("runAsUser: 10001", "runAsGroup: 10001");
    }

    @Test
    void bringsWhatRenditionsNeed() {
        assertThat(starting("RUN apt-get"))
                .singleElement()
                .asString()
                .contains("fonts-noto-cjk", "tesseract-ocr-chi-sim", "libreoffice-writer-nogui", " curl ");
    }

    @Test
    void runsInProductionAndTellsItsHealthOnThePortThatItOpens() {
        assertThat(starting("ENV ")).singleElement().asString().contains("SPRING_PROFILES_ACTIVE=production");
        assertThat(starting("EXPOSE ")).containsExactly("EXPOSE 8080");
        assertThat(starting("HEALTHCHECK "))
                .singleElement()
                .asString()
                .contains("http://localhost:8080/actuator/health/liveness");
    }

    @Test
    void takesNoSecretAlong() throws IOException {
        assertThat(lines).noneMatch(line -> line.matches("(?i)(ENV|ARG) .*(PASSWORD|SECRET|KEY).*"));
        assertThat(Files.readAllLines(Path.of("..", ".dockerignore")))
                .contains("*", "!workflow-app/target/workflow-app-*.jar");
    }

    private List<String> starting(String instruction) {
        return lines.stream().filter(line -> line.startsWith(instruction)).toList();
    }
}
