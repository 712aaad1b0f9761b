package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.extraction.Extraction;
import cn.banwen.extraction.Extractions;
import cn.banwen.extraction.reading.Field;
import cn.banwen.extraction.reading.Proposal;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 密级 that recognition read on a scan: before anything else, as such a paper may not be in the system at all. */
@Component
@Order(0)
class MarkConcerns implements DocumentConcerns {

    private final Extractions extractions;

    MarkConcerns(Extractions extractions) {
        this.extractions = extractions;
    }

    @Override
    public List<Concern> of(DocumentView document, Grants reader) {
        return document.files().stream()
                .flatMap(file -> mark(file, extractions.of(file.sha256())).stream())
                .toList();
    }

    @Override
    public List<Concern> ahead(List<FileView> files, Grants reader) {
        List<Concern> concerns = new ArrayList<>();
        boolean waiting = false;
        for (FileView file : files) {
            Extraction extraction = extractions.of(file.sha256());
            mark(file, extraction).ifPresent(concerns::add);
            waiting |= extraction.state() == Extraction.State.WAITING;
        }
        if (waiting) {
            concerns.add(Concern.of(STILL_READING));
        }
        return concerns;
    }

    private static Optional<Concern> mark(FileView file, Extraction extraction) {
        return extraction.proposals().stream()
                .filter(proposal -> proposal.field() == Field.CLASSIFICATION)
                .findFirst()
                .map(mark -> concern(file, mark));
    }

    private static Concern concern(FileView file, Proposal mark) {
        return Concern.of(CLASSIFICATION_MARK, file.name(), mark.value()).at(file.id(), mark.page());
    }
}
