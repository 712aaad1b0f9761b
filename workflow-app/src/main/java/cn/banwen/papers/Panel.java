package cn.banwen.papers;

import java.util.List;

/** A cell at its place on a page: its border and what stands in it. */
record Panel(Box box, List<Words> words) {

    Panel {
        words = List.copyOf(words);
    }
}
