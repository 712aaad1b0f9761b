package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the drawing of one page has cost so far, and what it left out. */
final class Session {

    private static final int MOST_OMISSIONS = 100;

    private final OfdBounds bounds;
    private final Set<Omission> omissions = new LinkedHashSet<>();
    private int objects;

    Session(OfdBounds bounds) {
        this.bounds = bounds;
    }

    OfdBounds bounds() {
        return bounds;
    }

    void leaveOut(What what, String detail) {
        if (omissions.size() < MOST_OMISSIONS) {
            omissions.add(new Omission(what, detail));
        }
    }

    void leaveOut(What what, Markup object, Exception why) {
        leaveOut(what, object.name() + " " + object.id() + ": " + why);
    }

    /** Counts an object, and tells whether it may still be drawn. */
    boolean mayDrawAnother() {
        if (objects < bounds.objects()) {
            objects++;
            return true;
        }
        leaveOut(What.REST, "more than " + bounds.objects() + " objects");
        return false;
    }

    List<Omission> omissions() {
        return List.copyOf(omissions);
    }
}
