package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Style sheets and scripts: kept by the browser for as long as they are the same. */
@BanwenTest
class AssetTests {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:href|src)=\"(/(?:assets|webjars)/[^\"]+\\.(?:css|js))\"");

    @LocalServerPort
    int port;

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void whatAPageLoadsIsNamedByItsContentAndKept() throws Exception {
        List<String> addresses = ADDRESS.matcher(get("/sign-in").body())
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(addresses).hasSizeGreaterThan(3);
        for (String address : addresses) {
            assertThat(address).matches(".*-[0-9a-f]{32}\\.\\w+");
            HttpResponse<String> asset = get(address);
            assertThat(asset.statusCode()).as(address).isEqualTo(200);
            assertThat(asset.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(kept -> assertThat(kept).contains("max-age=31536000", "immutable"));
        }
    }

    @Test
    void whatIsNotNamedByItsContentIsAskedForAnew() throws Exception {
        assertThat(get("/assets/banwen.css").headers().firstValue("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("no-store"));
        assertThat(get("/assets/banwen-00000000000000000000000000000000.css").statusCode())
                .isNotEqualTo(200);
    }
}
