package cn.banwen.intake;

import java.util.List;
import java.util.UUID;

/**
 * Files have become part of a document, in the transaction that is under way.
 *
 * @param sha256 of each file
 * @param mediaTypes of each file, in the same order
 */
public record FilesAttached(UUID documentId, List<String> sha256, List<String> mediaTypes) {

    public FilesAttached {
        sha256 = List.copyOf(sha256);
        mediaTypes = List.copyOf(mediaTypes);
    }
}
