package cn.banwen.circulation;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.intake.StagedFile;
import cn.banwen.posts.Grants;
import cn.banwen.posts.Posts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** All that there is to be looked at on a document. */
@Component
public class Concerns {

    /** The steps at which somebody can still ask the sender. */
    private static final Set<String> STEPS = Set.of(Step.SIGN_RECEIPT.code(), Step.FIRST_REVIEW.code());

    private final List<DocumentConcerns> parts;
    private final Posts posts;

    Concerns(List<DocumentConcerns> parts, Posts posts) {
        this.parts = parts;
        this.posts = posts;
    }

    /** The most important first. The document is one that the person may see. */
    public List<Concern> of(DocumentView document, String username) {
        Grants reader = posts.grantsOf(username);
        return parts.stream()
                .flatMap(part -> part.of(document, reader).stream())
                .toList();
    }

    /**
     * Of files that wait for the document that they will make.
     *
     * @param files the person's own, in the document's order
     */
    public List<Concern> ahead(List<StagedFile> files, String username) {
        Grants reader = posts.grantsOf(username);
        List<FileView> views = files.stream().map(FileView::of).toList();
        return parts.stream()
                .flatMap(part -> part.ahead(views, reader).stream())
                .toList();
    }

    /** The same for a page, where the reader has a step before which they matter; none otherwise. */
    public List<Concern> beforeStepOf(DocumentView document, String username) {
        boolean matter = document.openTasks().stream().anyMatch(task -> task.mine() && STEPS.contains(task.step()));
        return matter ? of(document, username) : List.of();
    }
}
