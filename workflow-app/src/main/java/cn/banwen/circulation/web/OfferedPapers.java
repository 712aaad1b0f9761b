package cn.banwen.circulation.web;

import cn.banwen.circulation.DocumentView;
import cn.banwen.circulation.DocumentView.FileView;
import java.util.List;

/**
 * Which papers there are of a document beside the handling slip.
 *
 * @param receipt whether there is a 签收回执
 * @param returnLetter whether there is a 退文函
 * @param stampable the files that can carry the receipt stamp
 */
record OfferedPapers(boolean receipt, boolean returnLetter, List<FileView> stampable) {

    static OfferedPapers of(DocumentView document) {
        String state = document.state();
        boolean signed = document.receipt() != null && document.receipt().signedAt() != null;
        boolean registered = document.registrationNumber() != null && !state.equals("voided");
        return new OfferedPapers(
                signed && !state.equals("refused"),
                state.equals("refused") || state.equals("returned"),
                registered
                        ? document.files().stream()
                                .filter(file -> file.mediaType().equals("application/pdf"))
                                .toList()
                        : List.of());
    }

    /** For the template. */
    public boolean any() {
        return receipt || returnLetter || !stampable.isEmpty();
    }
}
