package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import cn.banwen.completeness.text.PrintedNumber;
import cn.banwen.posts.Grants;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the files and their text tell: first what came before, then what is missing, then what can't be read. */
@Component
@Order(1)
class TextConcerns implements DocumentConcerns {

    private final FileTexts texts;
    private final Resemblance resemblance;
    private final Seals seals;

    TextConcerns(FileTexts texts, Resemblance resemblance, Seals seals) {
        this.texts = texts;
        this.resemblance = resemblance;
        this.seals = seals;
    }

    @Override
    public List<Concern> of(DocumentView document, Grants reader) {
        return of(Subject.of(document), reader);
    }

    @Override
    public List<Concern> ahead(List<FileView> files, Grants reader) {
        Subject subject = Subject.of(files);
        List<Concern> concerns = of(subject, reader);
        if (resemblance.isComing(subject)) {
            concerns.add(Concern.of(STILL_READING));
        }
        return concerns;
    }

    private List<Concern> of(Subject subject, Grants reader) {
        List<FileText> files = texts.of(subject.files());
        Optional<FileText> main = main(files);
        String number = Optional.ofNullable(subject.number())
                .or(() -> main.flatMap(file -> PrintedNumber.in(file.pages())))
                .orElse(null);
        List<Concern> concerns = new ArrayList<>(resemblance.of(subject, number, reader));
        main.ifPresent(file -> {
            concerns.addAll(MissingEnclosures.of(file, files));
            concerns.addAll(Formalities.of(subject, file, number));
            seals.of(file).ifPresent(concerns::add);
        });
        concerns.addAll(Legibility.of(files));
        return concerns;
    }

    /** The document itself: the first file that is no mail. */
    private static Optional<FileText> main(List<FileText> files) {
        return files.stream().filter(file -> !file.isMail()).findFirst();
    }
}
