package cn.banwen.storage;

import java.util.Collection;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What one capability keeps in the store. Whoever puts objects has a bean of this type, so that store and records can be
 * compared and copied as a whole.
 */
public interface KeptObjects {

    /** What the objects are, as reports count them: a short word in lower case, the same for ever. */
    String kind();

    /**
     * Hands every object that must be there to the consumer, in portions, so that memory does not grow with their number.
     * In a transaction with a snapshot it is that snapshot's; without one, what comes or goes meanwhile may be left out.
     */
    void forEach(Consumer<KeptObject> consumer);

    /** Which of the keys somebody accounts for, also where the object need not be there yet, or no longer. */
    Set<String> known(Collection<String> keys);

    /**
     * Which of the keys must be there by now, as {@link #forEach} would hand them out: the second look at what a first one
     * missed. The same as {@link #known} where nothing is accounted for that need not be there.
     */
    default Set<String> named(Collection<String> keys) {
        return known(keys);
    }
}
