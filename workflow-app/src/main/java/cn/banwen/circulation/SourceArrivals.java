package cn.banwen.circulation;

import cn.banwen.audit.Actor;
import cn.banwen.intake.CheckedFiles;
import cn.banwen.intake.IncomingFiles;
import cn.banwen.intake.Upload;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Arrivals that nobody uploads: a watched folder or a mailbox brings them. They go the way of an upload, with the same
 * examination, guard and transaction. The record names the source, for no post and in the capacity {@code automatic}:
 * a machine answers for nothing, and 首问责任人 is whoever signs for the document.
 */
@Component
public class SourceArrivals {

    /** Of the account that stands for all sources; nobody can sign in with it. */
    public static final String USERNAME = "system.intake";

    private static final String POST = "自动收文";

    private final IncomingFiles files;
    private final ClassifiedGuard guard;
    private final Arrival arrival;
    private final Storing storing;
    private final Clock clock;

    SourceArrivals(IncomingFiles files, ClassifiedGuard guard, Arrival arrival, Storing storing, Clock clock) {
        this.files = files;
        this.guard = guard;
        this.arrival = arrival;
        this.storing = storing;
        this.clock = clock;
    }

    /**
     * What a source brings.
     *
     * @param source as people call it
     * @param original without which there is no arrival
     * @param enclosures each of which may be left out when it can't be taken in
     * @param values what is already known, by the field names of registration
     */
    public record Delivery(String source, Upload original, List<Upload> enclosures, Map<String, ?> values) {}

    /** An enclosure that could not be taken in. */
    public record LeftOut(String name, Refusal why) {}

    /** Written in the transaction of the arrival; what it throws rolls the arrival back. */
    public interface Ledger {

        void taken(UUID documentId, List<LeftOut> leftOut);

        /** It is marked: the arrival is on record, its files are not in the system. */
        void keptOutside(UUID documentId);
    }

    /**
     * Takes a delivery in, or keeps it outside.
     *
     * @throws Refusal when the original can't be taken in, and then nothing is; {@code classified} when it was kept outside
     */
    public void receive(Delivery delivery, Ledger ledger) throws IOException {
        List<LeftOut> leftOut = new ArrayList<>();
        try (CheckedFiles checked = files.check(
                delivery.original(), delivery.enclosures(), (name, why) -> leftOut.add(new LeftOut(name, why)))) {
            Fields fields = new Fields(delivery.values());
            Metadata metadata = MetadataFields.ofArrival(
                    fields, checked.firstName().map(ArrivalTitle::of).orElse(null));
            fields.refuseIfWrong();
            Optional<Refusal> classified =
                    guard.keepOutside(checked, null, metadata, reception(delivery, ledger::keptOutside));
            if (classified.isPresent()) {
                throw classified.get();
            }
            Reception reception = reception(delivery, id -> ledger.taken(id, leftOut));
            storing.then(checked, stored -> arrival.receive(metadata, List.of(), stored, reception));
        }
    }

    private Reception reception(Delivery delivery, Consumer<UUID> note) {
        Actor actor = new Actor(USERNAME, delivery.source(), "", POST, "automatic", null, null);
        return new Reception(actor, OfficialTime.now(clock), note);
    }
}
