package cn.banwen.extraction;

import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import java.util.List;
import org.springframework.stereotype.Component;

/** What files say of themselves, by the digest of their bytes. Who may see it is for the caller to know. */
@Component
public class Extractions {

    private final ExtractionRows rows;
    private final Renditions renditions;

    Extractions(ExtractionRows rows, Renditions renditions) {
        this.rows = rows;
        this.renditions = renditions;
    }

    /**
     * What was read from the file, or how far it has come.
     *
     * @param sha256 as in {@link cn.banwen.intake.DocumentFile}
     */
    public Extraction of(String sha256) {
        return rows.find(sha256)
                .orElseGet(() -> new Extraction(
                        sha256,
                        renditions.find(sha256).map(Extractions::without).orElse(Extraction.State.NONE),
                        0,
                        List.of()));
    }

    private static Extraction.State without(Rendition rendition) {
        return rendition.state() == RenditionState.UNSUPPORTED ? Extraction.State.NONE : Extraction.State.WAITING;
    }
}
