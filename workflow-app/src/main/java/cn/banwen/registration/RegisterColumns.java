package cn.banwen.registration;

import cn.banwen.posts.KnownPosts;
import cn.banwen.posts.Post;
import cn.banwen.registration.RegisterLines.Told;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of the exported book. It is the office's book: Chinese whatever the reader's language. */
@Component
class RegisterColumns {

    private final MessageSource messages;
    private final KnownPosts posts;

    RegisterColumns(MessageSource messages, KnownPosts posts) {
        this.messages = messages;
        this.posts = posts;
    }

    /** All that is held, for a workbook. */
    List<RegisterColumn> all() {
        Map<String, String> names = postNames();
        List<RegisterColumn> columns = new ArrayList<>();
        columns.add(column("register.seq", 6, told -> told.line().seq()));
        columns.add(column("field.registrationNumber", 16, told -> told.line().registrationNumber()));
        columns.add(column("field.receiptId", 16, told -> told.line().receiptId()));
        columns.add(column("register.signedAt", 17, told -> told.line().signedAt()));
        columns.add(column("register.signedBy", 10, told -> last(told, "sign-receipt", RegisterAct::person)));
        columns.add(column("field.channel", 10, told -> told.line().channel()));
        columns.add(column("field.sender", 24, told -> told.line().sender()));
        columns.add(column(
                "field.senderLevel", 9, told -> word("level.", told.line().senderLevel())));
        columns.add(column("field.documentNumber", 20, told -> told.line().documentNumber()));
        columns.add(column("field.title", 50, told -> told.line().title()));
        columns.add(column("field.documentType", 8, told -> told.line().documentType()));
        columns.add(column("field.documentDate", 12, told -> told.line().documentDate()));
        columns.add(
                column("field.urgency", 9, told -> word("urgency.", told.line().urgency())));
        columns.add(column("field.copies", 6, told -> told.line().copies()));
        columns.add(column("field.pages", 6, told -> told.line().pages()));
        columns.add(column("register.files", 6, told -> told.line().files()));
        columns.add(column("field.mainRecipients", 20, told -> told.line().mainRecipients()));
        columns.add(column("field.copyRecipients", 20, told -> told.line().copyRecipients()));
        columns.add(column("field.signer", 10, told -> told.line().signer()));
        columns.add(column("field.contact", 18, told -> told.line().contact()));
        columns.add(column("field.kind", 8, told -> word("kind.", told.line().kind())));
        columns.add(column(
                "field.replyRequired", 9, told -> word("flag.", told.line().replyRequired())));
        columns.add(column("field.replyBy", 17, told -> told.line().replyBy()));
        columns.add(column("register.registeredBy", 10, told -> last(told, "register", RegisterAct::person)));
        columns.add(column("register.registeredAt", 17, told -> told.line().registeredAt()));
        columns.add(column("register.review", 10, told -> last(told, "first-review", act -> outcome(act))));
        columns.add(column("propose.opinion", 30, told -> last(told, "propose", RegisterAct::opinion)));
        columns.add(column("register.proposedBy", 10, told -> last(told, "propose", RegisterAct::person)));
        columns.add(column("register.proposedAt", 17, told -> last(told, "propose", RegisterAct::at)));
        columns.add(column("register.instructions", 40, this::instructions));
        columns.add(column("field.lead", 14, told -> name(told.line().lead(), names)));
        columns.add(column("field.assisting", 18, told -> told.line().assistingPosts().stream()
                .map(code -> name(code, names))
                .collect(Collectors.joining("、"))));
        columns.add(column("register.handlers", 16, RegisterColumns::handlers));
        columns.add(column("register.reading", 10, RegisterColumns::reading));
        columns.add(column("field.state", 9, told -> word("state.", told.line().state())));
        columns.add(column("field.result", 30, told -> told.line().result()));
        columns.add(column("field.reply.date", 12, RegisterColumns::replyDate));
        columns.add(column("field.reply.number", 18, told -> told.line().replyNumber()));
        columns.add(column("register.concludedAt", 17, told -> told.line().concludedAt()));
        columns.add(column("field.retention", 9, told -> told.line().retention()));
        columns.add(column("field.archivedAt", 17, told -> told.line().archivedAt()));
        columns.add(column("field.remark", 24, told -> told.line().remark()));
        columns.add(column("register.voidedAt", 17, told -> told.line().voidedAt()));
        columns.add(column("register.voidedBy", 10, told -> told.line().voidedBy()));
        columns.add(column("register.voidedFor", 24, told -> told.line().voidReason()));
        return columns;
    }

    /** What has room on a printed line; the width is a share. */
    List<RegisterColumn> printed() {
        Map<String, String> names = postNames();
        return List.of(
                column("field.registrationNumber", 72, told -> told.line().registrationNumber()),
                column("register.signed", 58, told -> told.line().signedAt()),
                column("field.sender", 88, told -> told.line().sender()),
                column("field.documentNumber", 98, told -> told.line().documentNumber()),
                column("field.title", 162, told -> told.line().title()),
                column(
                        "register.urgency",
                        28,
                        told -> word("urgency.", told.line().urgency())),
                column("field.copies", 26, told -> told.line().copies()),
                column("field.kind", 28, told -> word("kind.", told.line().kind())),
                column("field.lead", 60, told -> name(told.line().lead(), names)),
                column("register.handling", 116, this::handling),
                column("register.concluded", 58, told -> told.line().concludedAt()));
    }

    /** What became of it: the result, else the state; for a voided number who took it out of use, and why. */
    private String handling(Told told) {
        RegisterLine line = told.line();
        if (line.voided()) {
            return message(
                    "register.void-told",
                    Objects.requireNonNullElse(line.voidReason(), ""),
                    Objects.requireNonNullElse(line.voidedBy(), ""));
        }
        String result = line.result();
        return result == null ? Objects.requireNonNullElse(word("state.", line.state()), "") : result;
    }

    private String instructions(Told told) {
        return told.acts().stream()
                .filter(act -> act.step().equals("approve"))
                .map(act -> {
                    String opinion = act.opinion();
                    String said = opinion == null ? noOpinion(act) : opinion;
                    return said + "（" + act.person() + " " + RegisterDates.day(act.at()) + "）";
                })
                .collect(Collectors.joining("\n"));
    }

    /** A bare signature is the note by circling (Article 22). */
    private String noOpinion(RegisterAct act) {
        return act.outcome().equals("returned") ? outcome(act) : message("slip.approve");
    }

    private static String handlers(Told told) {
        return told.acts().stream()
                .filter(act -> act.step().equals("handle") && act.outcome().equals("done"))
                .map(RegisterAct::person)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static @Nullable String reading(Told told) {
        return told.line().readers() == 0
                ? null
                : told.line().read() + "/" + told.line().readers();
    }

    private static @Nullable Object replyDate(Told told) {
        String date = told.line().replyDate();
        return date == null ? null : LocalDate.parse(date);
    }

    private static <T> @Nullable T last(
            Told told, String step, java.util.function.Function<RegisterAct, @Nullable T> of) {
        Optional<RegisterAct> last =
                told.acts().stream().filter(act -> act.step().equals(step)).reduce((first, second) -> second);
        return last.isEmpty() ? null : of.apply(last.get());
    }

    private String outcome(RegisterAct act) {
        return message("outcome." + act.outcome());
    }

    private Map<String, String> postNames() {
        return posts.all().stream().collect(Collectors.toMap(Post::code, Post::name));
    }

    private static @Nullable String name(@Nullable String code, Map<String, String> names) {
        return code == null ? null : names.getOrDefault(code, code);
    }

    private RegisterColumn column(String key, int width, RegisterColumn.Value value) {
        boolean tellsWhy = key.equals("register.handling") || key.startsWith("register.voided");
        return new RegisterColumn(message(key), width, tellsWhy, value);
    }

    private @Nullable String word(String prefix, @Nullable Object code) {
        return code == null ? null : message(prefix + code);
    }

    private String message(String key, Object... args) {
        return Objects.requireNonNullElse(messages.getMessage(key, args, key, Locale.SIMPLIFIED_CHINESE), key);
    }
}
