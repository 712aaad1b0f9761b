package cn.banwen.rendition;

import cn.banwen.administration.Administrators;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an administrator sees of the renditions, and can have done. */
@Component
class RenditionOverview {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;
    private final Administrators administrators;
    private final OfficeFiles office;
    private final Recognition recognition;
    private final RenditionRequests requests;
    private final RenditionWorkers workers;

    RenditionOverview(
            JdbcClient jdbc,
            Administrators administrators,
            OfficeFiles office,
            Recognition recognition,
            RenditionRequests requests,
            RenditionWorkers workers) {
        this.jdbc = jdbc;
        this.administrators = administrators;
        this.office = office;
        this.recognition = recognition;
        this.requests = requests;
        this.workers = workers;
    }

    /**
     * How things stand.
     *
     * @param waiting tasks that wait or are under way, those of making anew included
     * @param office whether LibreOffice is installed
     * @param recognition whether Tesseract with Chinese is installed
     */
    record Overview(
            long waiting,
            long ready,
            long failed,
            long unsupported,
            boolean office,
            boolean recognition,
            List<Failed> failures) {}

    /** A file whose pages, or whose text, could not be made. Its name would tell what the document is about. */
    record Failed(String sha256, String mediaType, String failure, OffsetDateTime finishedAt) {

        private static final int SHOWN_OF_DIGEST = 12;

        /** Enough to know it again. */
        public String digest() {
            return sha256.substring(0, SHOWN_OF_DIGEST) + "…";
        }
    }

    /** @throws cn.banwen.refusal.Refusal {@code admin-only} */
    Overview of(String username) {
        administrators.require(username);
        Counts counts = jdbc.sql("select count(*) filter (where task is not null) as waiting,"
                        + " count(*) filter (where state = 'ready') as ready,"
                        + " count(*) filter (where " + RenditionRequests.FAILED + ") as failed,"
                        + " count(*) filter (where state = 'unsupported') as unsupported from rendition")
                .query(Counts.class)
                .single();
        return new Overview(
                counts.waiting(),
                counts.ready(),
                counts.failed(),
                counts.unsupported(),
                office.isInstalled(),
                recognition.isInstalled(),
                failures());
    }

    private record Counts(long waiting, long ready, long failed, long unsupported) {}

    private List<Failed> failures() {
        return jdbc.sql(
                        "select sha256, media_type, coalesce(failure, text_failure) as failure, finished_at from rendition where "
                                + RenditionRequests.FAILED + " order by finished_at desc limit ?")
                .param(SHOWN)
                .query((row, number) -> new Failed(
                        row.getString("sha256"),
                        row.getString("media_type"),
                        row.getString("failure"),
                        row.getObject("finished_at", OffsetDateTime.class)))
                .list();
    }

    /** Makes all renditions anew, after whatever else waits; returns how many. Readers see the old ones until then. */
    int makeAllAnew(String username) {
        administrators.require(username);
        int asked = requests.makeAllAnew();
        workers.wake();
        return asked;
    }

    /** Tries once more all that failed; returns how many. */
    int retryAll(String username) {
        administrators.require(username);
        int asked = requests.retryFailed();
        workers.wake();
        return asked;
    }
}
