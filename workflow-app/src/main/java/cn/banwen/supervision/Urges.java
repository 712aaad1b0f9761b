package cn.banwen.supervision;

import cn.banwen.audit.Actor;
import cn.banwen.circulation.DocumentQueries;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.TaskView;
import cn.banwen.circulation.Urgency;
import cn.banwen.circulation.WatchRecord;
import cn.banwen.identity.Person;
import cn.banwen.notification.MailReach;
import cn.banwen.notification.Message;
import cn.banwen.notification.Notices;
import cn.banwen.platform.OfficialTime;
import cn.banwen.posts.Grant;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import cn.banwen.refusal.BodyFields;
import cn.banwen.refusal.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 催办: presses whoever is on duty for what waits, and notes the answers. */
@Component
class Urges {

    static final List<String> CHANNELS = List.of("product", "phone", "in-person", "mail");

    /** Ways by which an answer comes at once. */
    private static final List<String> SPOKEN = List.of("phone", "in-person");

    private final UrgeRows rows;
    private final DocumentQueries documents;
    private final WatchRights rights;
    private final WatchRecord record;
    private final Posts posts;
    private final Duty duty;
    private final Notices notices;
    private final MailReach mail;
    private final Clock clock;

    Urges(
            UrgeRows rows,
            DocumentQueries documents,
            WatchRights rights,
            WatchRecord record,
            Posts posts,
            Duty duty,
            Notices notices,
            MailReach mail,
            Clock clock) {
        this.rows = rows;
        this.documents = documents;
        this.rights = rights;
        this.record = record;
        this.posts = posts;
        this.duty = duty;
        this.notices = notices;
        this.mail = mail;
        this.clock = clock;
    }

    /** @throws Refusal {@code document-not-found}, also for what the person may not see */
    List<Urge> of(UUID documentId, String username) {
        documents.view(documentId, username);
        return rows.of(List.of(documentId));
    }

    private record Request(String channel, String text, String answer, Map<String, TaskView> targets) {}

    /**
     * Presses the post that is named, or every post at which the document waits; each is noted and told by itself.
     *
     * @param values {@code post}, {@code channel}, {@code text}, and for what was spoken {@code answer}; each may be absent
     * @throws Refusal {@code document-not-found}, {@code not-yours-to-urge}, {@code nothing-to-urge}, {@code post-not-waiting},
     *     {@code mail-off}, {@code nobody-has-mail}; with all problems of the fields
     */
    @Transactional
    public List<Urge> urge(UUID documentId, Map<String, ?> values, String username) {
        DocumentView document = documents.view(documentId, username);
        Grants grants = posts.grantsOf(username);
        Grant grant = rights.toUrge(document, grants);
        Request request = request(document, new BodyFields(values));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("to", List.copyOf(request.targets().keySet()));
        if (!request.answer().isEmpty()) {
            facts.put("answer", request.answer());
        }
        record.append(documentId, Actor.of(grants.person(), grant), "urge", request.channel(), request.text(), facts);
        List<Urge> noted = new ArrayList<>();
        request.targets().forEach((post, task) -> noted.add(press(document, task, request, grants.person())));
        return noted;
    }

    private Request request(DocumentView document, BodyFields fields) {
        String channel = Objects.requireNonNullElse(fields.text("channel", 20), CHANNELS.get(0));
        if (!CHANNELS.contains(channel)) {
            fields.wrong("channel", "unknown-value", channel, String.join(" | ", CHANNELS));
        }
        String text = Objects.requireNonNullElse(fields.lines("text", Supervisions.TEXT), "");
        String answer = Objects.requireNonNullElse(fields.lines("answer", Supervisions.TEXT), "");
        if (!answer.isEmpty() && !SPOKEN.contains(channel)) {
            fields.wrong("answer", "answer-not-spoken");
        }
        String post = fields.text("post", 64);
        fields.refuseIfWrong();
        Map<String, TaskView> targets = new LinkedHashMap<>();
        document.openTasks().forEach(task -> targets.putIfAbsent(task.post().code(), task));
        if (targets.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "nothing-to-urge");
        }
        if (post != null) {
            targets.keySet().retainAll(List.of(post));
        }
        if (targets.isEmpty()) {
            throw Refusal.ofForm(
                    List.of(cn.banwen.refusal.Problem.of("post", "post-not-waiting", String.valueOf(post))));
        }
        return new Request(channel, text, answer, targets);
    }

    private Urge press(DocumentView document, TaskView task, Request request, Person by) {
        boolean urgent = Urgency.isMarked(document.urgency());
        List<Person> onDuty = duty.now(task.post().code(), urgent, document.matter());
        if (request.channel().equals("mail")) {
            mail.require(onDuty.stream().map(Person::username).toList());
        }
        long id = rows.insert(
                new UrgeRows.Entry(
                        document.id(),
                        null,
                        task.post().code(),
                        task.step(),
                        onDuty.stream().map(Person::name).toList(),
                        by.username(),
                        request.channel(),
                        request.text(),
                        request.answer().isEmpty() ? null : request.answer()),
                OfficialTime.now(clock));
        tell(document, task, request, by, onDuty.isEmpty());
        return rows.find(id).orElseThrow();
    }

    private void tell(DocumentView document, TaskView task, Request request, Person by, boolean uncovered) {
        Message message = Message.of(
                        document.id(),
                        request.text().isEmpty() ? "urged" : "urged-with-words",
                        pace(document, request.channel()),
                        document.title(),
                        by.name(),
                        "#step." + task.step(),
                        request.text())
                .whileOpen(task.id());
        notices.tellPost(task.post().code(), message);
        if (uncovered) {
            duty.supervisorOf(task.post().code())
                    .ifPresent(supervisor -> notices.tellPost(
                            supervisor,
                            Message.of(
                                            document.id(),
                                            "urged-nobody",
                                            pace(document, request.channel()),
                                            document.title(),
                                            task.post().name())
                                    .whileOpen(task.id())));
        }
    }

    private static Message.Pace pace(DocumentView document, String channel) {
        if (SPOKEN.contains(channel)) {
            return Message.Pace.NO_MAIL;
        }
        return Urgency.ringsAtNight(document.urgency()) ? Message.Pace.ALWAYS : Message.Pace.AT_ONCE;
    }

    /**
     * Notes the answer of whoever is on duty at the post that was pressed, or as told to whoever pressed.
     *
     * @throws Refusal {@code urge-not-found}, {@code document-not-found}, {@code not-yours-to-answer}, {@code urge-answered};
     *     of the fields
     */
    @Transactional
    public Urge answer(long id, Map<String, ?> values, String username) {
        Urge urge = rows.find(id).orElseThrow(() -> new Refusal(Refusal.Kind.NOT_FOUND, "urge-not-found"));
        DocumentView document = documents.view(urge.documentId(), username);
        Grants grants = posts.grantsOf(username);
        boolean told = urge.by().username().equals(username);
        Grant grant = answering(document, urge, grants)
                .or(() -> told ? grants.byPost().stream().findFirst() : Optional.empty())
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN,
                        "not-yours-to-answer",
                        urge.post().name()));
        BodyFields fields = new BodyFields(values);
        String text = fields.requiredLines("text", Supervisions.TEXT);
        fields.refuseIfWrong();
        Instant now = OfficialTime.now(clock);
        record.append(
                urge.documentId(),
                Actor.of(grants.person(), grant),
                "answer-urge",
                told ? "noted" : "answered",
                text,
                Map.of());
        if (!rows.answer(id, text, username, now)) {
            Urge answered = rows.find(id).orElseThrow();
            PersonRef by = answered.answeredBy();
            throw new Refusal(Refusal.Kind.CONFLICT, "urge-answered", by == null ? "" : by.name());
        }
        if (!told) {
            notices.tellPerson(
                    urge.by().username(),
                    Message.of(
                            urge.documentId(),
                            "urge-answered",
                            Message.Pace.GATHERED,
                            document.title(),
                            grants.person().name(),
                            text));
        }
        return rows.find(id).orElseThrow();
    }

    static Optional<Grant> answering(DocumentView document, Urge urge, Grants grants) {
        boolean urgent = Urgency.isMarked(document.urgency());
        return grants.forTask(urge.post().code(), urgent, document.matter());
    }
}
