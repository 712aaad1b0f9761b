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
}
