package cn.banwen.circulation.web;

import cn.banwen.rendition.PageHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Places on a page as an address names them: {@code x,y,width,height;…} in points of paper. */
record PointedAt(List<PageHit.Box> boxes) {

    static final PointedAt NOTHING = new PointedAt(List.of());

    private static final int MOST = 20;
    private static final int SIDES = 4;

    PointedAt {
        boxes = List.copyOf(boxes);
    }

    /** What can't be a box is left out. */
    static PointedAt of(@Nullable String text) {
        List<PageHit.Box> boxes = new ArrayList<>();
        for (String box : text == null ? new String[0] : text.split(";", MOST + 1)) {
            String[] sides = box.split(",", -1);
            if (sides.length == SIDES && boxes.size() < MOST) {
                add(sides, boxes);
            }
        }
        return new PointedAt(boxes);
    }

    private static void add(String[] sides, List<PageHit.Box> boxes) {
        try {
            PageHit.Box box = new PageHit.Box(
                    Float.parseFloat(sides[0]),
                    Float.parseFloat(sides[1]),
                    Float.parseFloat(sides[2]),
                    Float.parseFloat(sides[3]));
            if (Float.isFinite(box.x() + box.y() + box.width() + box.height())) {
                boxes.add(box);
            }
        } catch (NumberFormatException noNumber) {
            // whoever wrote this address meant nothing by it
        }
    }

    @Override
    public String toString() {
        return boxes.stream()
                .map(box ->
                        String.format(Locale.ROOT, "%.1f,%.1f,%.1f,%.1f", box.x(), box.y(), box.width(), box.height()))
                .collect(Collectors.joining(";"));
    }
}
