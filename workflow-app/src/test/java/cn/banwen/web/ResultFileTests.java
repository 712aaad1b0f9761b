package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.web.PageClient.Page;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 办毕 with a file of the result. */
@BanwenTest
class ResultFileTests {

    private static final String NAME = "result.txt";

    private final int port;
    private final JdbcClient jdbc;

    @Autowired
    ResultFileTests(@LocalServerPort int port, JdbcClient jdbc) {
        this.port = port;
        this.jdbc = jdbc;
    }

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    @Test
    void isAddedOnceThoughTheFormWasRefusedBefore() {
        String id = toHandle("结果文件" + UUID.randomUUID().toString().substring(0, 6));
        PageClient office = as("finance");
        Page form = office.get("/documents/" + id);
        String path = "/tasks/" + PageClient.task(form) + "/complete";
        byte[] report = ("落实情况" + id).getBytes(StandardCharsets.UTF_8);
        for (int attempt = 0; attempt < 2; attempt++) {
            Page refused = office.postWithFile(
                    path, NAME, report, "outcome", "done", "revision", PageClient.revision(form), "result", "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("选过的文件没有加入");
            assertThat(filesOf(id)).isZero();
        }
        Page done = office.postWithFile(
                path, NAME, report, "outcome", "done", "revision", PageClient.revision(form), "result", "已落实");
        assertThat(done.status()).isEqualTo(200);
        assertThat(filesOf(id)).isOne();
        assertThat(as("clerk").get("/documents/" + id).html()).contains(NAME, "已落实");
    }

    private int filesOf(String id) {
        return jdbc.sql("select count(*) from document_file where document_id = ?")
                .param(UUID.fromString(id))
                .query(Integer.class)
                .single();
    }

    private String toHandle(String title) {
        PageClient clerk = as("clerk");
        String id = clerk.receive(title);
        clerk.complete(id, "signed");
        PageClient director = as("director");
        director.complete(id, "all-passed");
        clerk.complete(
                id,
                "registered",
                "sender",
                "云岭县财政局",
                "senderLevel",
                "county",
                "documentType",
                "通知",
                "kind",
                "act",
                "documentNumber",
                "云财〔2026〕9号");
        director.complete(id, "proposed", "leaders", "township-head", "lead", "finance");
        as("head").complete(id, "approved");
        clerk.complete(id, "distributed", "lead", "finance");
        return id;
    }
}
