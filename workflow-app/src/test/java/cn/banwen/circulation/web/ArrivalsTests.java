package cn.banwen.circulation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.banwen.BanwenTest;
import cn.banwen.circulation.DocumentQueries;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;

/** 每个文件一件公文, sent without JavaScript. */
@BanwenTest
class ArrivalsTests {

    private final Arrivals arrivals;
    private final DocumentQueries documents;

    @Autowired
    ArrivalsTests(Arrivals arrivals, DocumentQueries documents) {
        this.arrivals = arrivals;
        this.documents = documents;
    }

    private static MultipartFile text(String name) {
        byte[] content = (name + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile("file", name, "text/plain", content);
    }

    private static MultipartFile unreadable(String name) {
        return new MockMultipartFile("file", name, "text/plain", new byte[] {1}) {
            @Override
            public InputStream getInputStream() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void transferTo(File target) throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public void transferTo(Path target) throws IOException {
                throw new IOException("the disk is gone");
            }
        };
    }

    private static Map<String, Object> each() {
        return new LinkedHashMap<>(Map.of("split", "each"));
    }

    @Test
    void whatWasMadeBeforeAFailureIsToldAndNothingAfterItIsTried() throws IOException {
        List<Arrivals.Outcome> outcomes = arrivals.receive(
                List.of(text("甲.txt"), text("乙.txt"), unreadable("丙.txt"), text("丁.txt")), each(), "clerk");
        assertThat(outcomes).extracting(Arrivals.Outcome::name).containsExactly("甲.txt", "乙.txt", "丙.txt");
        assertThat(documents
                        .view(Objects.requireNonNull(outcomes.get(1).documentId()), "clerk")
                        .title())
                .isEqualTo("乙");
        Arrivals.Outcome broken = outcomes.get(2);
        assertThat(broken.documentId()).isNull();
        assertThat(Objects.requireNonNull(broken.refusal()).code()).isEqualTo("arrivals-broke-off");
    }

    @Test
    void aFailureBeforeAnythingWasMadeIsOneOfTheWhole() {
        assertThatThrownBy(() -> arrivals.receive(List.of(unreadable("丙.txt"), text("丁.txt")), each(), "clerk"))
                .hasStackTraceContaining("the disk is gone");
    }
}
