package cn.banwen.ofd;

import java.util.Optional;
import org.apache.fontbox.ttf.TrueTypeFont;

/** Fonts that stand in for those that a file names and doesn't bring, before the shipped one does. */
public interface StandIns {

    /** Nothing but the shipped font. */
    StandIns NONE = name -> Optional.empty();

    /** The font for one of that name; empty for the shipped one. */
    Optional<TrueTypeFont> named(String name);
}
