package cn.banwen.phrases;

import java.util.List;
import java.util.Optional;

/**
 * A field that offers phrases.
 *
 * @param step as the step is called everywhere
 * @param field the name of the field in the step's form
 */
public record Place(String step, String field) {

    /** All there are, in the order of a document's life. */
    static final List<Place> ALL = List.of(
            new Place("sign-receipt", "reasons"),
            new Place("first-review", "opinion"),
            new Place("first-review", "reasons"),
            new Place("propose", "opinion"),
            new Place("approve", "opinion"),
            new Place("approve", "reasons"),
            new Place("distribute", "opinion"),
            new Place("handle", "result"),
            new Place("handle", "reasons"),
            new Place("redistribute", "opinion"),
            new Place("read", "opinion"),
            new Place("conclude", "result"));

    static Optional<Place> find(String step, String field) {
        Place place = new Place(step, field);
        return ALL.contains(place) ? Optional.of(place) : Optional.empty();
    }

    /** As an address and a list of choices write it: {@code approve.opinion}. */
    public String code() {
        return step + "." + field;
    }

    static Optional<Place> ofCode(String code) {
        return ALL.stream().filter(place -> place.code().equals(code)).findFirst();
    }
}
