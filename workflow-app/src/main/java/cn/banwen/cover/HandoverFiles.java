package cn.banwen.cover;

import cn.banwen.cover.HandoverRows.Printed;
import cn.banwen.intake.ProvisionalKeys;
import cn.banwen.intake.Spool;
import cn.banwen.intake.SpooledFile;
import cn.banwen.refusal.Refusal;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** The printed lists of confirmed handovers in the store. */
@Component
class HandoverFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HandoverFiles.class);

    private final HandoverPaper paper;
    private final Spool spool;
    private final DocumentStore store;
    private final ProvisionalKeys keys;

    HandoverFiles(HandoverPaper paper, Spool spool, DocumentStore store, ProvisionalKeys keys) {
        this.paper = paper;
        this.spool = spool;
        this.store = store;
        this.keys = keys;
    }

    /**
     * Prints and stores the list under a key that is provisional until the confirmation takes it over; outside a transaction.
     *
     * @throws Refusal {@code store-unavailable}, {@code disk-full}
     */
    Printed store(HandoverJson handover) {
        try (SpooledFile file = spool.fill(out -> paper.print(handover, out))) {
            String key = "handovers/" + UUID.randomUUID();
            keys.note(key);
            store.put(key, file.path(), MediaType.APPLICATION_PDF_VALUE);
            return new Printed(key, file.sha256(), file.size());
        } catch (StorageException failure) {
            throw unavailable("store-unavailable", failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Makes the stored list the handover's, in the caller's transaction. */
    void take(Printed printed) {
        keys.take(printed.key());
    }

    /**
     * The list as it was confirmed.
     *
     * @throws Refusal {@code store-unavailable}; {@code handover-altered} where the store holds other bytes than were
     *     confirmed, or none
     */
    byte[] read(Printed printed) {
        try (InputStream in = store.open(printed.key())) {
            byte[] pdf = in.readAllBytes();
            if (pdf.length == printed.size() && DigestUtils.sha256Hex(pdf).equals(printed.sha256())) {
                return pdf;
            }
            throw unavailable("handover-altered", new IOException("other bytes under " + printed.key()));
        } catch (ObjectNotFoundException failure) {
            throw unavailable("handover-altered", failure);
        } catch (StorageException | IOException failure) {
            throw unavailable("store-unavailable", failure);
        }
    }

    private static Refusal unavailable(String code, Exception failure) {
        LOG.error("{}", code, failure);
        return new Refusal(Refusal.Kind.UNAVAILABLE, code);
    }
}
