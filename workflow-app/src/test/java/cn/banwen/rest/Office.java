package cn.banwen.rest;

import cn.banwen.intake.SamplePdfs;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** The demo township over REST. */
final class Office {

    static final String PASSWORD = "banwen-demo";

    /** Who holds which post, of the posts that a walk needs. */
    static final Map<String, String> POST_OF = Map.of(
            "clerk", "office-clerk",
            "director", "office-director",
            "secretary", "party-secretary",
            "head", "township-head",
            "deputy", "deputy-head-agriculture",
            "civil", "civil-affairs",
            "agri", "agriculture",
            "emergency", "emergency",
            "finance", "finance");

    /** The same password at the least cost: each call by HTTP Basic compares it anew. */
    private static final String CHEAP_HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final byte[] NOTICE = SamplePdfs.notice("关于做好森林防火工作的通知", "云应急〔2026〕7号", "各乡镇人民政府：", "现将有关事项通知如下。");

    private final int port;

    Office(int port, JdbcClient jdbc) {
        this.port = port;
        jdbc.sql("update person set password_hash = ? where password_hash like '{bcrypt}$2a$10$%'")
                .param(CHEAP_HASH)
                .update();
    }

    Caller as(String username) {
        return Caller.of(port, username, PASSWORD);
    }

    Caller as(String username, String password) {
        return Caller.of(port, username, password);
    }

    Caller nobody() {
        return Caller.nobody(port);
    }

    /** A readable notice. */
    static byte[] notice() {
        return NOTICE.clone();
    }

    /** A title that no other test uses. */
    static String title(String about) {
        return about + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An arrival on paper: quick, as it has no file. */
    Walk paper(String about) {
        return arrival(Multipart.ofMetadata(Map.of("title", title(about), "channel", "纸质")));
    }

    /** An arrival with one readable PDF. */
    Walk electronic(String about) {
        return arrival(Multipart.ofFile("通知.pdf", NOTICE).metadata(Map.of("title", title(about))));
    }

    Walk arrival(Multipart parts) {
        return walk(as("clerk").upload("/api/documents", parts).expect(201).at("id"));
    }

    Walk walk(String id) {
        return new Walk(this, id);
    }
}
