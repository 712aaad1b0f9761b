package cn.banwen.bench;

import cn.banwen.intake.SamplePdfs;
import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One document's whole way over REST: upload, every act, three offices, archive. */
final class Walks {

    private static final byte[] PDF = SamplePdfs.notice("关于开展安全检查的通知", "云安〔2026〕9号", "各乡镇人民政府:", "请认真组织开展检查。");
    static final int ACTS = 11;

    private final Map<String, Caller> callers = new LinkedHashMap<>();

    Walks(String base) throws Exception {
        for (String username : new String[] {"clerk", "director", "secretary", "emergency", "agri", "finance"}) {
            callers.put(username, Caller.signIn(base, username));
        }
    }

    void walk() throws Exception {
        JsonNode document = caller("clerk").upload("通知.pdf", HttpRequest.BodyPublishers.ofByteArray(PDF));
        document =
                act(document, "sign-receipt", "office-clerk", "clerk", "{\"outcome\":\"signed\",\"sealIntact\":true}");
        document = act(
                document,
                "first-review",
                "office-director",
                "director",
                """
                {"outcome":"accepted","checks":{"competence":true,"routing":true,"form":true,"consultation":true,"drafting":true}}""");
        document = act(
                document,
                "register",
                "office-clerk",
                "clerk",
                """
                {"outcome":"registered","title":"关于开展安全检查的通知","sender":"云岭县安委会","senderLevel":"county",
                 "documentType":"通知","kind":"act","urgency":"urgent","replyRequired":false}""");
        document = act(
                document,
                "propose",
                "office-director",
                "director",
                """
                {"outcome":"proposed","opinion":"拟请书记阅示","leaders":["party-secretary"],"lead":"emergency",
                 "assisting":["agriculture","finance"]}""");
        document = act(
                document, "approve", "party-secretary", "secretary", "{\"outcome\":\"approved\",\"opinion\":\"同意\"}");
        document = act(document, "distribute", "office-clerk", "clerk", "{\"outcome\":\"distributed\"}");
        String done = "{\"outcome\":\"done\",\"result\":\"已落实\"}";
        document = act(document, "handle", "emergency", "emergency", done);
        document = act(document, "handle", "agriculture", "agri", done);
        document = act(document, "handle", "finance", "finance", done);
        // An office sees the document's tasks, so the clerk's next one too.
        document = act(
                document,
                "conclude",
                "office-clerk",
                "clerk",
                "{\"outcome\":\"concluded\",\"result\":\"办毕\",\"retention\":\"10年\"}");
        if (!document.get("state").asString().equals("archived")) {
            throw new IllegalStateException("not archived: " + document);
        }
    }

    private Caller caller(String username) {
        Caller caller = callers.get(username);
        if (caller == null) {
            throw new IllegalArgumentException(username);
        }
        return caller;
    }

    private JsonNode act(JsonNode document, String step, String post, String username, String fields) throws Exception {
        for (JsonNode task : document.get("openTasks")) {
            if (task.get("step").asString().equals(step)
                    && task.get("post").get("code").asString().equals(post)) {
                return caller(username).post("/api/tasks/" + task.get("id").asString() + "/complete", fields);
            }
        }
        throw new IllegalStateException("no " + step + " for " + post + " in " + document);
    }
}
