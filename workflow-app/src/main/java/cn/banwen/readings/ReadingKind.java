package cn.banwen.readings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What was opened. */
enum ReadingKind {
    DOCUMENT,
    FILE,
    /** Slip, receipt, letter of return, stamped copy. */
    PAPER,
    /** What tells of many documents at once. */
    EXPORT;

    /** What a page asks while pages are drawn: nothing of what is on them. */
    private static final String LIVE_PROGRESS = "/live/documents/{id}/files/{fileId}";

    private static final String OF_DOCUMENT = "/documents/{id}";
    private static final Set<String> PAPERS = Set.of("slip", "receipt", "return-letter", "stamped");
    private static final Set<String> EXPORTS = Set.of(
            "/api/register.xlsx", "/api/register.pdf", "/api/register/exports/{id}/file", "/api/handovers/{id}/pdf");

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By the pattern of an address; empty where it tells nothing of a document, or only how far its pages have come. */
    static Optional<ReadingKind> of(String pattern) {
        if (EXPORTS.contains(pattern)) {
            return Optional.of(EXPORT);
        }
        if (!pattern.contains(OF_DOCUMENT) || pattern.equals(LIVE_PROGRESS) || pattern.endsWith("/rendition")) {
            return Optional.empty();
        }
        if (PAPERS.contains(pattern.substring(pattern.lastIndexOf('/') + 1))) {
            return Optional.of(PAPER);
        }
        return Optional.of(pattern.contains(OF_DOCUMENT + "/files/") ? FILE : DOCUMENT);
    }
}
