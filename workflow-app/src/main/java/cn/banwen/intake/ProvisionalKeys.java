package cn.banwen.intake;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of objects that nothing owns yet, for whoever stores something else than a received file: note the key, put the
 * object, then take the key over in the transaction that makes the object somebody's. What is never taken the sweep removes.
 */
@Component
public class ProvisionalKeys {

    private final FileRows rows;
    private final Clock clock;

    ProvisionalKeys(FileRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** Notes a key before its object is put; outside a transaction, so that it outlives whatever fails afterwards. */
    @Transactional(propagation = Propagation.NEVER)
    public void note(String key) {
        rows.noteProvisional(List.of(key), OfficialTime.now(clock));
    }

    /**
     * Takes the key over in the caller's transaction.
     *
     * @throws IllegalStateException where the sweep has taken it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(String key) {
        if (rows.clearProvisional(List.of(key)) == 0) {
            throw new IllegalStateException("swept away before it was taken over: " + key);
        }
    }
}
