package cn.banwen.rendition;

import cn.banwen.operation.FailedWork;
import cn.banwen.operation.PartOfSystem;
import cn.banwen.operation.PartState;
import cn.banwen.operation.PartState.Level;
import cn.banwen.platform.OfficialTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The programs that previews need, and the files of which none could be made. */
@Component
class PreviewsPart implements PartOfSystem, FailedWork {

    private static final String PAGE = "/administration/renditions";
    private static final String PART = "previews";

    private final JdbcClient jdbc;
    private final OfficeFiles office;
    private final Recognition recognition;
    private final RenditionRequests requests;
    private final RenditionWorkers workers;
    private final MessageSource messages;

    PreviewsPart(
            JdbcClient jdbc,
            OfficeFiles office,
            Recognition recognition,
            RenditionRequests requests,
            RenditionWorkers workers,
            MessageSource messages) {
        this.jdbc = jdbc;
        this.office = office;
        this.recognition = recognition;
        this.requests = requests;
        this.workers = workers;
        this.messages = messages;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public PartState state() {
        List<String> missing = new ArrayList<>();
        if (!office.isInstalled()) {
            missing.add("LibreOffice");
        }
        if (!recognition.isInstalled()) {
            missing.add("Tesseract");
        }
        PartState state = missing.isEmpty()
                ? PartState.of(PART, Level.GOOD, "up")
                : PartState.of(PART, Level.WARNING, "missing", String.join(", ", missing));
        return state.toldOn(PAGE);
    }

    @Override
    public String kind() {
        return "renditions";
    }

    @Override
    public List<Failed> newest(int most, Locale locale) {
        return jdbc.sql("select sha256, coalesce(failure, text_failure) as failure, finished_at from rendition where "
                        + RenditionRequests.FAILED + " order by finished_at desc limit ?")
                .param(most)
                .query((row, number) -> new Failed(
                        "SHA-256 " + row.getString("sha256").substring(0, 12) + "…",
                        words(row.getString("failure"), locale),
                        OfficialTime.instant(row, "finished_at")))
                .list();
    }

    private String words(String failure, Locale locale) {
        return messages.getMessage("rendition.failure." + failure, new Object[0], locale);
    }

    @Override
    public int retryAll() {
        int asked = requests.retryFailed();
        workers.wake();
        return asked;
    }
}
