package cn.banwen.extraction.reading;

import java.util.ArrayList;
import java.util.List;

/** Reads all fields of a document. Looks at forty pages at most, and takes a time that grows with their letters alone. */
public final class Extractor {

    /** Counts up with each change that lets it propose something else: what an older one read is read anew. */
    public static final int VERSION = 4;

    /** As many of a document's first pages are looked at. */
    public static final int MOST_PAGES = 40;

    private static final List<FieldReader> READERS = List.of(
            new DocumentNumberReader(),
            new TitleReader(),
            new SenderReader(),
            new DocumentDateReader(),
            new UrgencyReader(),
            new ClassificationReader(),
            new MainRecipientsReader(),
            new DocumentTypeReader(),
            new TimeLimitReader(),
            new SignerReader(),
            new CopyRecipientsReader(),
            new ContactReader());

    private Extractor() {}

    /**
     * What the pages tell; of a field that may have several values the likeliest first.
     *
     * @param pages in their order
     */
    public static List<Proposal> read(List<PageText> pages) {
        Paper paper = Paper.of(pages);
        List<Proposal> proposals = new ArrayList<>();
        if (paper.sheets().stream().anyMatch(sheet -> !sheet.lines().isEmpty())) {
            Anatomy document = Anatomy.of(paper);
            READERS.forEach(reader -> proposals.addAll(reader.read(document)));
            proposals.removeIf(
                    proposal -> proposal.value().length() > proposal.field().longest());
        }
        return List.copyOf(proposals);
    }
}
