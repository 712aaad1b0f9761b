package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.BanwenTest;
import cn.banwen.web.PageClient.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The document's page as it comes, before any script runs. */
@BanwenTest
class DocumentPageTests {

    @LocalServerPort
    int port;

    private PageClient as(String username) {
        return PageClient.signedIn(port, username);
    }

    private static String unique(String title) {
        return title + UUID.randomUUID().toString().substring(0, 8);
    }

    /** An arrival on paper that is registered; returns its id. */
    private String registered(String title, String sender, String number) {
        PageClient clerk = as("clerk");
        String id = clerk.receive(title);
        clerk.complete(id, "signed");
        as("director").complete(id, "all-passed");
        clerk.complete(
                id,
                "registered",
                "sender",
                sender,
                "senderLevel",
                "county",
                "documentType",
                "通知",
                "kind",
                "act",
                "documentNumber",
                number);
        return id;
    }

    @Test
    void everythingBehindTheTabsComesInOneResponse() {
        PageClient clerk = as("clerk");
        String id = clerk.receive(unique("一次取回全部的通知"));
        assertThat(clerk.get("/documents/" + id).html())
                .contains("id=\"slip\"", "id=\"way\"", "id=\"acts\"", "id=\"files\"", "id=\"related\"")
                .contains("href=\"#way\"", "文件处理笺", "<svg");
    }

    @Test
    void theSlipTellsWhoSaidWhatAndWhen() {
        PageClient clerk = as("clerk");
        String id = clerk.receive(unique("拟办意见上笺的通知"));
        clerk.complete(id, "signed");
        PageClient director = as("director");
        director.complete(id, "all-passed");
        clerk.complete(id, "registered", "sender", "云岭县", "senderLevel", "county", "documentType", "通知", "kind", "act");
        director.complete(id, "proposed", "opinion", "拟请财政所办理", "leaders", "township-head", "lead", "finance");
        String slip = part(as("inspector").get("/documents/" + id).html(), "id=\"slip\"", "id=\"way\"");
        assertThat(slip).contains("拟请财政所办理", "陆明远", "主办：财政所", "云岭县", "收〔");
        assertThat(slip).as("by when it is to be concluded").containsPattern("办结时限</dt><dd>\\d{4}年");
    }

    @Test
    void everybodyWhoSeesTheDocumentSeesItsWay() {
        PageClient clerk = as("clerk");
        String id = clerk.receive(unique("流程人人可见的通知"));
        clerk.complete(id, "signed");
        String way = part(as("inspector").get("/documents/" + id).html(), "id=\"way\"", "id=\"acts\"");
        assertThat(way).contains("签收 已办 沈文秀", "初审 正在办理 党政办主任 陆明远", "way-present", "归档");
    }

    @Test
    void relatedDocumentsHaveTheSameNumberTitleOrSenderAndMayBeSeen() {
        String sender = unique("云岭县");
        String title = unique("同一标题的通知");
        String first = registered(title, sender, "云岭办〔2019〕88号");
        String second = registered(title, sender, "云岭办〔2019〕89号");
        String third = registered(unique("另一标题的通知"), sender, "");
        String fourth = registered(unique("另一单位的通知"), unique("某某局"), "云岭办[2019] 088 号");
        PageClient clerk = as("clerk");
        String related = part(clerk.get("/documents/" + first).html(), "id=\"related\"", "</main>");
        assertThat(related)
                .contains("/documents/" + fourth, "同文号", "/documents/" + second, "同标题")
                .contains("/documents/" + third, "同一来文单位")
                .doesNotContain("/documents/" + first);

        as("director").complete(first, "proposed", "leaders", "township-head", "lead", "finance");
        as("head").complete(first, "approved");
        clerk.complete(first, "distributed", "lead", "finance");
        String ofFinance = part(as("finance").get("/documents/" + first).html(), "id=\"related\"", "</main>");
        assertThat(ofFinance).doesNotContain("/documents/");
    }

    @Test
    void aRefusedUploadComesBackWithTheFilesOpen() {
        PageClient clerk = as("clerk");
        String id = clerk.receive(unique("补充附件的通知"));
        Page page = clerk.post("/documents/" + id + "/files");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).containsPattern("class=\"panel tab-panel files chosen\"");
    }

    @Test
    void aPageWithoutFilesLoadsNoViewer() {
        PageClient clerk = as("clerk");
        assertThat(clerk.get("/documents/" + clerk.receive(unique("纸质通知"))).html())
                .doesNotContain("viewer.js");
    }

    private static String part(String html, String from, String to) {
        int start = html.indexOf(from);
        return html.substring(start, html.indexOf(to, start));
    }
}
