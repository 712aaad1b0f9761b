package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import java.awt.Color;
import java.awt.Graphics2D;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads what an object is filled or stroked with: a colour, a gradient, a pattern. */
final class FillReader {

    private final Session session;
    private final PatternReader patterns;

    FillReader(Session session, PatternReader patterns) {
        this.session = session;
        this.patterns = patterns;
    }

    /** @param otherwise what counts where the object states nothing */
    Optional<Fill> read(Item item, String key, Optional<Color> otherwise, Graphics2D canvas) throws IOException {
        Optional<Markup> stated = item.style().child(key);
        if (stated.isEmpty()) {
            return otherwise.map(Fill::of);
        }
        return Optional.of(read(stated.get(), item, canvas));
    }

    private Fill read(Markup color, Item item, Graphics2D canvas) throws IOException {
        for (Markup child : color.children()) {
            switch (child.name()) {
                case "AxialShd" -> {
                    return new Shading(child, item.resources()).axial();
                }
                case "RadialShd" -> {
                    return new Shading(child, item.resources()).radial();
                }
                case "Pattern" -> {
                    return patterns.read(child, item, canvas);
                }
                case "GouraudShd", "LaGouraudShd" -> {
                    session.leaveOut(
                            What.DRAWING,
                            item.markup().name() + " " + item.markup().id() + ": " + child.name());
                    return average(child, item);
                }
                default -> {}
            }
        }
        return Fill.of(ColorReader.read(color, item.resources()));
    }

    /** One colour in place of a mesh of them. */
    private static Fill average(Markup mesh, Item item) {
        List<Color> colors = mesh.children("Point").stream()
                .flatMap(point -> point.child("Color").stream())
                .map(color -> ColorReader.read(color, item.resources()))
                .toList();
        return Fill.of(new Color(
                (int) colors.stream().mapToInt(Color::getRed).average().orElse(255),
                (int) colors.stream().mapToInt(Color::getGreen).average().orElse(255),
                (int) colors.stream().mapToInt(Color::getBlue).average().orElse(255)));
    }
}
