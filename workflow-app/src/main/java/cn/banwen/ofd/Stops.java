package cn.banwen.ofd;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/** The colours of a gradient and where they stand, from 0 to 1, strictly growing. */
record Stops(float[] fractions, Color[] colors) {

    private static final float SMALLEST = 1e-5f;

    /** @param from where the first one is moved to, the others closing up */
    static Stops read(Markup shading, Resources resources, double from) {
        List<Markup> segments = shading.children("Segment");
        if (segments.isEmpty()) {
            throw new IllegalArgumentException("a gradient without colours");
        }
        List<Float> places = new ArrayList<>();
        List<Color> colors = new ArrayList<>();
        for (int i = 0; i < segments.size(); i++) {
            Markup segment = segments.get(i);
            double even = segments.size() == 1 ? 0 : (double) i / (segments.size() - 1);
            double stated = Math.min(1, Math.max(0, segment.number("Position", even)));
            float place = (float) (from + (1 - from) * stated);
            float least = places.isEmpty() ? 0 : places.get(places.size() - 1) + SMALLEST;
            if (Math.max(place, least) <= 1) {
                places.add(Math.max(place, least));
                colors.add(ColorReader.read(segment.child("Color").orElse(segment), resources));
            }
        }
        if (places.size() == 1) {
            return new Stops(new float[] {0, 1}, new Color[] {colors.get(0), colors.get(0)});
        }
        float[] fractions = new float[places.size()];
        for (int i = 0; i < fractions.length; i++) {
            fractions[i] = places.get(i);
        }
        return new Stops(fractions, colors.toArray(Color[]::new));
    }

    /** The same colours the other way round, between {@code from} and 1. */
    Stops reversed(double from) {
        int count = fractions.length;
        float[] places = new float[count];
        Color[] turned = new Color[count];
        for (int i = 0; i < count; i++) {
            places[i] = (float) from + 1 - fractions[count - 1 - i];
            turned[i] = colors[count - 1 - i];
        }
        return new Stops(places, turned);
    }
}
