package cn.banwen.circulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 办结: the result, the answer that the sender is owed (Article 24: 答复), and how long the document is kept. */
@Component
class Conclude implements StepHandler {

    @Override
    public Step step() {
        return Step.CONCLUDE;
    }

    @Override
    public StepResult perform(IncomingDocument document, Task task, Fields fields, Acting acting) {
        String outcome = fields.outcome("concluded");
        String result = document.metadata().kind() == Kind.ACT
                ? fields.requiredText("result", Fields.LONG_TEXT)
                : fields.text("result");
        Conclusion.@Nullable Reply reply = reply(document, fields);
        String retention = fields.requiredText("retention", Fields.SHORT_TEXT);
        if (!retention.isEmpty() && !Retention.PERIODS.contains(retention)) {
            fields.wrong("retention", "unknown-value", retention, String.join(" | ", Retention.PERIODS));
        }
        fields.refuseIfWrong();
        document.conclude(new Conclusion(result, reply, retention, acting.at()));
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("result", result);
        data.put("retention", retention);
        if (reply != null) {
            data.put("reply", record(reply));
        }
        return new StepResult(outcome, fields.text("opinion"), data, new Decision.Concluded());
    }

    private static Conclusion.@Nullable Reply reply(IncomingDocument document, Fields fields) {
        Fields given = fields.object("reply");
        Conclusion.Reply reply = new Conclusion.Reply(
                given.date("date"),
                given.text("channel", Fields.SHORT_TEXT),
                given.text("number", Fields.SHORT_TEXT),
                given.text("text"));
        boolean empty =
                reply.date() == null && reply.channel() == null && reply.number() == null && reply.text() == null;
        if (document.metadata().replyRequired() && (reply.date() == null || reply.channel() == null)) {
            fields.wrong("reply", "reply-required");
        }
        return empty ? null : reply;
    }

    private static Map<String, @Nullable Object> record(Conclusion.Reply reply) {
        Map<String, @Nullable Object> data = new LinkedHashMap<>();
        data.put("date", reply.date() == null ? null : reply.date().toString());
        data.put("channel", reply.channel());
        data.put("number", reply.number());
        data.put("text", reply.text());
        return data;
    }
}
