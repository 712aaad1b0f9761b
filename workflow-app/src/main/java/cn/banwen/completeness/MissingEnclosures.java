package cn.banwen.completeness;

import cn.banwen.circulation.DocumentConcerns.Concern;
import cn.banwen.completeness.text.NamedEnclosures;
import cn.banwen.completeness.text.NamedEnclosures.Named;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Enclosures that the text names and that are neither pages of the file nor files of their own. Where as many files came
 * besides as are missing, they are taken for them, whatever they are called. While a file is being read nobody can tell: it
 * may be the one.
 */
final class MissingEnclosures {

    private MissingEnclosures() {}

    static List<Concern> of(FileText main, List<FileText> files) {
        List<Named> named = NamedEnclosures.in(main.pages());
        if (named.isEmpty() || files.stream().anyMatch(FileText::isBeingRead)) {
            return List.of();
        }
        Set<Integer> begun = NamedEnclosures.begunIn(main.pages(), named.get(0).page());
        List<FileText> others = new ArrayList<>(files);
        others.removeIf(
                file -> file.isMail() || file.file().id().equals(main.file().id()));
        List<Named> missing = new ArrayList<>();
        for (Named one : named) {
            if (!begun.contains(one.number()) && !others.removeIf(file -> isIt(one, file))) {
                missing.add(one);
            }
        }
        return missing.isEmpty() || others.size() >= missing.size()
                ? List.of()
                : List.of(Concern.of(
                                "enclosures-missing",
                                String.valueOf(missing.size()),
                                missing.stream()
                                        .map(one -> one.number() + "." + one.name())
                                        .collect(Collectors.joining("；")))
                        .at(main.file().id(), named.get(0).page()));
    }

    private static boolean isIt(Named enclosure, FileText file) {
        String called = essence(file.file().name());
        String name = essence(enclosure.name());
        return called.matches(".*附件0?" + enclosure.number() + "(?!\\d).*")
                || (name.length() > 1 && called.contains(name))
                || NamedEnclosures.begunIn(file.pages(), 0).contains(enclosure.number());
    }

    private static String essence(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
