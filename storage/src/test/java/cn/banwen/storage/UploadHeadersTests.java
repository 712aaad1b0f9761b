package cn.banwen.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.minio.Http;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadHeadersTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path files;

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:9000, false",
        "http://localhost:9000, false",
        "http://[::1]:9000, false",
        "https://s3.example.invalid, false",
        "HTTPS://192.0.2.1, false",
        "http://192.0.2.1:9000, true",
        "http://s3.example.invalid:9000, true"
    })
    void signsTheContentOnlyWhereItCouldBeChangedOnTheWay(URI endpoint, boolean signed) {
        assertThat(UploadHeaders.mustSignContent(endpoint)).isEqualTo(signed);
    }

    @Test
    void vouchesForTheContent() throws IOException {
        Path file = TestFiles.text(files, "123456789");

        assertThat(header(file, false, "x-amz-checksum-crc32c")).isEqualTo("4waSgw==");
        assertThat(header(file, false, Http.Headers.X_AMZ_CONTENT_SHA256)).isEqualTo("UNSIGNED-PAYLOAD");
        assertThat(header(file, true, "x-amz-checksum-crc32c")).isEqualTo("4waSgw==");
        assertThat(header(file, true, Http.Headers.X_AMZ_CONTENT_SHA256))
                .isEqualTo("15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
    }

    private static String header(Path file, boolean signed, String name) throws IOException {
        return UploadHeaders.of(file, signed).getFirst(name);
    }
}
