package cn.banwen.sources;

import cn.banwen.circulation.SourceArrivals;
import cn.banwen.circulation.SourceArrivals.LeftOut;
import cn.banwen.platform.FaultPoint;
import cn.banwen.platform.OfficialTime;
import cn.banwen.refusal.Refusal;
import cn.banwen.sources.Item.State;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the items of sources in, each once, whatever happens in between. */
@Component
class IntakeDesk {

    /** An item in whose taking in the process died, or that nobody foresaw, is tried so often and not for ever. */
    static final int MOST_TRIES = 5;

    private static final Logger LOG = LoggerFactory.getLogger(IntakeDesk.class);

    private final ItemRows rows;
    private final SourceArrivals arrivals;
    private final FaultPoint faults;
    private final Clock clock;

    IntakeDesk(ItemRows rows, SourceArrivals arrivals, FaultPoint faults, Clock clock) {
        this.rows = rows;
        this.arrivals = arrivals;
        this.faults = faults;
        this.clock = clock;
    }

    /** What was decided before and was not moved away, such as by a process that died. */
    List<Item> lying(Source source) {
        return rows.lying(source.code());
    }

    /**
     * Takes an item in.
     *
     * @return the item, decided; empty where it is still being written
     * @throws Refusal when nothing can be taken in at present
     */
    Optional<Item> take(Source source, String key, String name, Parcel.Opener opener)
            throws IOException, SourceFailure {
        Item item = rows.begin(source.code(), key, name, OfficialTime.now(clock));
        if (item.isDecided()) {
            return Optional.of(item);
        }
        try {
            decide(item, opener);
        } catch (Parcel.Changing changing) {
            rows.forget(item.id());
            return Optional.empty();
        } catch (SourceFailure failure) {
            rows.uncount(item.id());
            throw failure;
        }
        faults.reached(FaultPoint.AFTER_DECISION);
        return Optional.of(rows.find(item.id()));
    }

    private void decide(Item item, Parcel.Opener opener) throws IOException, SourceFailure, Parcel.Changing {
        if (item.tries() > MOST_TRIES) {
            LOG.warn("Item {} of {} is given up after {} tries", item.id(), item.source(), MOST_TRIES);
            against(item, new Refusal(Refusal.Kind.INVALID, "source-item-given-up", MOST_TRIES));
            return;
        }
        try (Parcel parcel = opener.open()) {
            bring(item, parcel);
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.UNAVAILABLE) {
                rows.uncount(item.id());
                throw refusal;
            }
            // of what is classified the ledger knows by now
            against(item, refusal);
        }
    }

    private void bring(Item item, Parcel parcel) throws IOException {
        String messageId = parcel.messageId();
        Optional<UUID> before =
                messageId == null ? Optional.empty() : rows.takenBefore(item.source(), messageId, parcel.sha256());
        if (before.isPresent()) {
            rows.decide(item.id(), State.REPEATED, before.get(), messageId, parcel.sha256(), OfficialTime.now(clock));
            return;
        }
        arrivals.receive(parcel.delivery(), new SourceArrivals.Ledger() {
            @Override
            public void taken(UUID documentId, List<LeftOut> leftOut) {
                decide(State.TAKEN, documentId);
                rows.leaveOut(item.id(), leftOut);
            }

            @Override
            public void keptOutside(UUID documentId) {
                decide(State.KEPT_OUTSIDE, documentId);
            }

            private void decide(State state, UUID documentId) {
                rows.decide(item.id(), state, documentId, messageId, parcel.sha256(), OfficialTime.now(clock));
            }
        });
    }

    private void against(Item item, Refusal refusal) {
        rows.decideAgainst(item.id(), refusal, OfficialTime.now(clock));
    }

    /** The item was moved away; another may come under its key. */
    void moved(Item item) {
        faults.reached(FaultPoint.AFTER_MOVE);
        rows.moved(item.id(), OfficialTime.now(clock));
    }
}
