package cn.banwen.rendition;

import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.storage.DocumentStore;
import cn.banwen.storage.ObjectNotFoundException;
import cn.banwen.storage.StorageException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What there is to see of a file, by the digest of its bytes. Who may see it is for the caller to know. While a rendition
 * is made anew, readers see the one before.
 */
@Component
public class Renditions {

    /** As many places of searched words are told. */
    public static final int MOST_HITS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Renditions.class);

    private final RenditionRows rows;
    private final RenditionRequests requests;
    private final RenditionWorkers workers;
    private final DocumentStore store;

    Renditions(RenditionRows rows, RenditionRequests requests, RenditionWorkers workers, DocumentStore store) {
        this.rows = rows;
        this.requests = requests;
        this.workers = workers;
        this.store = store;
    }

    /**
     * How far it has come; empty for bytes of no document's file.
     *
     * @param sha256 as in {@link cn.banwen.intake.DocumentFile}
     */
    public Optional<Rendition> find(String sha256) {
        return rows.find(sha256);
    }

    /** Somebody waits for it: its pages and their text are made before those that nobody looks at. */
    public void hurry(Rendition rendition) {
        if (!rendition.settled()) {
            requests.hurry(rendition.sha256());
            workers.wake();
        }
    }

    /** The pages that are there, in their order; while it waits there may be some. */
    public List<PageSummary> pages(String sha256) {
        return rows.pages(sha256);
    }

    /** A page with its text; empty where it is not there, or not yet. */
    public Optional<PageContent> page(String sha256, int page) {
        return rows.page(sha256, page);
    }

    /** The first pages that are there with their text and its places, in their order. */
    public List<PageContent> contents(String sha256, int mostPages) {
        return rows.contents(sha256, mostPages);
    }

    /** The text of all pages that are there, in their order; {@link TextReady} tells when there is more. */
    public List<PageWords> words(String sha256) {
        return rows.words(sha256);
    }

    /** Where the words stand, page by page, at most {@link #MOST_HITS} places; none for words that are blank. */
    public List<PageHit> search(String sha256, String searched) {
        String essence = WordSearch.essence(searched);
        List<PageHit> hits = new ArrayList<>();
        if (!essence.isEmpty()) {
            // The places of a page's letters are many times its text: of pages without the words they are not read.
            for (PageWords words : rows.words(sha256)) {
                if (hits.size() < MOST_HITS && WordSearch.isIn(words.text(), essence)) {
                    rows.page(sha256, words.page())
                            .ifPresent(page -> hits.addAll(WordSearch.on(page, essence, MOST_HITS - hits.size())));
                }
            }
        }
        return hits;
    }

    /**
     * The bytes of a page's picture; the caller closes. A picture that the store lost is made anew.
     *
     * @throws Refusal {@code page-lost}, {@code store-unavailable}
     */
    public InputStream picture(Rendition rendition, int page, PictureSize size) {
        try {
            return store.open(Lease.key(rendition.sha256(), rendition.generation(), page, size));
        } catch (ObjectNotFoundException lost) {
            LOG.warn("A picture of {} is lost and made anew", rendition.sha256(), lost);
            requests.lost(rendition.sha256(), rendition.generation());
            workers.wake();
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "page-lost");
        } catch (StorageException failure) {
            LOG.error("store-unavailable", failure);
            throw new Refusal(Refusal.Kind.UNAVAILABLE, "store-unavailable");
        }
    }

    /**
     * Tries once more what failed.
     *
     * @throws Refusal {@code rendition-not-failed}
     */
    public void retry(String sha256) {
        if (!requests.retry(sha256)) {
            throw new Refusal(Refusal.Kind.CONFLICT, "rendition-not-failed");
        }
        workers.wake();
    }
}
