package cn.banwen.circulation.web;

import cn.banwen.extraction.Extraction;
import cn.banwen.extraction.Extractions;
import cn.banwen.intake.StagedFile;
import cn.banwen.rendition.PageHit;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Gathers what there is to see of a file that waits for its document, for whoever sent it. */
@Component
class StagedReadings {

    private final Renditions renditions;
    private final RenditionWords words;
    private final Extractions extractions;
    private final SuggestionsOfFile suggestions;

    StagedReadings(
            Renditions renditions, RenditionWords words, Extractions extractions, SuggestionsOfFile suggestions) {
        this.renditions = renditions;
        this.words = words;
        this.extractions = extractions;
        this.suggestions = suggestions;
    }

    private record Source(UUID fileId, Instant received) implements SuggestionsOfFile.Source {

        /** Only the page knows what was typed so far. */
        @Override
        public boolean isOpen(String name) {
            return true;
        }

        @Override
        public String path(int page, PointedAt place) {
            return UriComponentsBuilder.fromPath("/receive/uploads/" + fileId)
                    .queryParam("page", page)
                    .queryParam("box", place)
                    .encode()
                    .build()
                    .toString();
        }
    }

    private List<PageHit> marked(StagedFile file, int page, PreviewRequest request) {
        return request.find().isEmpty()
                ? List.of(new PageHit(page, request.pointedAt().boxes()))
                : renditions.search(file.sha256(), request.find());
    }

    /**
     * As it stands.
     *
     * @param request of which page and places count
     */
    StagedReading of(StagedFile file, PreviewRequest request, Locale locale) {
        Optional<Rendition> rendition = renditions.find(file.sha256());
        rendition.ifPresent(renditions::hurry);
        Extraction extraction = extractions.of(file.sha256());
        int pages = rendition.map(Rendition::drawn).orElse(0);
        int page = Math.max(1, Math.min(pages, request.page() == null ? 1 : request.page()));
        boolean drawing =
                rendition.filter(it -> it.state() == RenditionState.WAITING).isPresent();
        Source source = new Source(file.id(), file.uploadedAt());
        return new StagedReading(
                file,
                drawing || extraction.state() == Extraction.State.WAITING ? "waiting" : "ready",
                rendition
                        .map(it -> words.of(it, renditions.pages(file.sha256()), locale))
                        .orElse(null),
                pages,
                page,
                renditions
                        .page(file.sha256(), page)
                        .map(content -> SheetView.of(content, 0, marked(file, page, request)))
                        .orElse(null),
                extraction.state().code(),
                new Suggestions(
                        extraction.state().code(),
                        suggestions.of(source, extraction.proposals(), locale),
                        suggestions.mark(source, extraction.proposals(), locale)));
    }
}
