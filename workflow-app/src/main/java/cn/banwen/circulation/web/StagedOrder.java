package cn.banwen.circulation.web;

import cn.banwen.intake.StagedFile;
import java.util.Comparator;
import java.util.List;

/** The order that a person gave the files that wait: their ids, as the page that receives keeps them with what is typed. */
record StagedOrder(List<String> ids) {

    /** Of the field's text, which may name files that are gone, or anything else. */
    static StagedOrder of(String field) {
        return new StagedOrder(List.of(field.strip().split("\\s+")));
    }

    /** The files in that order; whatever has come since stands at the end, as it came. */
    List<StagedFile> arrange(List<StagedFile> files) {
        return files.stream().sorted(Comparator.comparingInt(this::place)).toList();
    }

    private int place(StagedFile file) {
        int place = ids.indexOf(file.id().toString());
        return place < 0 ? Integer.MAX_VALUE : place;
    }
}
