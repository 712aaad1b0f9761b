package cn.banwen.ofd;

import cn.banwen.ofd.Resources.Resource;
import java.awt.Color;
import java.util.List;
import java.util.Optional;

/** Reads plain colours: GB/T 33190, 8.3. */
final class ColorReader {

    private ColorReader() {}

    /** @throws IllegalArgumentException for a colour that is not understood */
    static Color read(Markup color, Resources resources) {
        Markup space = color.attribute("ColorSpace")
                .flatMap(resources::colorSpace)
                .map(Resource::markup)
                .orElse(Markup.NONE);
        double[] value = Numbers.list(value(color, space));
        double most = Math.pow(2, space.number("BitsPerComponent", 8)) - 1;
        float[] parts = new float[value.length];
        for (int i = 0; i < value.length; i++) {
            parts[i] = (float) Math.min(1, Math.max(0, value[i] / most));
        }
        float alpha = (float) Math.min(1, Math.max(0, color.number("Alpha", 255) / 255));
        return color(parts, alpha);
    }

    private static String value(Markup color, Markup space) {
        Optional<String> stated = color.attribute("Value");
        if (stated.isPresent()) {
            return stated.get();
        }
        List<Markup> palette = space.child("Palette").orElse(Markup.NONE).children("CV");
        int index = (int) color.number("Index", -1);
        return index >= 0 && index < palette.size() ? palette.get(index).text() : "0 0 0";
    }

    /** The number of values tells the space: some makers name a wrong one. */
    private static Color color(float[] parts, float alpha) {
        return switch (parts.length) {
            case 1 -> new Color(parts[0], parts[0], parts[0], alpha);
            case 3 -> new Color(parts[0], parts[1], parts[2], alpha);
            case 4 -> {
                float light = 1 - parts[3];
                yield new Color((1 - parts[0]) * light, (1 - parts[1]) * light, (1 - parts[2]) * light, alpha);
            }
            default -> throw new IllegalArgumentException("a colour of " + parts.length + " values");
        };
    }
}
