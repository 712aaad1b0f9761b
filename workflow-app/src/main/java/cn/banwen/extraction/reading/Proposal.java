package cn.banwen.extraction.reading;

import java.util.List;

/**
 * What a field might be, and where that stands.
 *
 * @param value in the spelling that {@link Field} tells
 * @param confidence from 0 to 1
 * @param page from 1
 * @param boxes one for each line
 */
public record Proposal(Field field, String value, double confidence, int page, List<Box> boxes) {

    public Proposal {
        boxes = List.copyOf(boxes);
        if (value.isBlank() || confidence < 0 || confidence > 1 || boxes.isEmpty()) {
            throw new IllegalArgumentException(field + " " + value + " " + confidence);
        }
    }

    static Proposal of(Field field, String value, double confidence, Passage place) {
        return new Proposal(
                field, value, Math.round(confidence * 100) / 100.0, place.page(), place.boxes(0, place.length()));
    }
}
