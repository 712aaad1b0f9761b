package cn.banwen.ofd;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Collects the characters of a page that lie where something can be seen, in the order of drawing. */
final class TextCollector implements ObjectSink {

    /** How far characters rise over their baseline, in parts of their size. */
    private static final double ASCENT = 0.86;

    /** In degrees: what is turned less is a crooked scan, not a watermark. */
    private static final double LEVEL = 3;

    private final TextPlacement placement;
    private final Rectangle2D paper;
    private final List<Letter> letters = new ArrayList<>();
    private final Overprint overprint = new Overprint();
    private int objects;
    private int collected;

    TextCollector(TextPlacement placement, Box paper) {
        this.placement = placement;
        this.paper = paper.area();
    }

    List<Letter> letters() {
        return letters;
    }

    /** Whether the page holds no more characters than are collected. */
    boolean isWhole() {
        return collected <= PageText.MOST_CHARACTERS;
    }

    @Override
    public void text(Item item) throws IOException {
        PlacedText text = placement.place(item.markup(), item.resources());
        objects++;
        AffineTransform toPage = item.toPage();
        double turn = turn(toPage, text.turn());
        double size = text.size() * Math.hypot(toPage.getShearX(), toPage.getScaleY());
        Letter.Look look = new Letter.Look(text.font(), text.bold(), rgb(item));
        for (PlacedCharacter character : text.characters()) {
            if (!Character.isISOControl(character.codePoint()) && ++collected <= PageText.MOST_CHARACTERS) {
                add(character, text, item, turn, size, look);
            }
        }
    }

    private static double turn(AffineTransform toPage, double turnOfCharacters) {
        double withTheClock = Math.toDegrees(Math.atan2(toPage.getShearY(), toPage.getScaleX())) + turnOfCharacters;
        double turn = Math.IEEEremainder(-withTheClock, 360);
        if (Math.abs(turn) < LEVEL) {
            return 0;
        }
        return turn < 0 ? turn + 360 : turn;
    }

    private void add(
            PlacedCharacter character, PlacedText text, Item item, double turn, double size, Letter.Look look) {
        AffineTransform place = new AffineTransform(item.toPage());
        place.translate(character.x(), character.y());
        place.rotate(Math.toRadians(text.turn()));
        Rectangle2D own = new Rectangle2D.Double(0, -ASCENT * text.size(), Math.abs(character.advance()), text.size());
        Rectangle2D box = place.createTransformedShape(own).getBounds2D();
        if (!isSeen(box, item)) {
            return;
        }
        TextBox shown =
                new TextBox(box.getX() - paper.getX(), box.getY() - paper.getY(), box.getWidth(), box.getHeight());
        double baseline = place.getTranslateY() - paper.getY();
        String run = objects + "." + character.run();
        Letter letter = new Letter(character.codePoint(), shown, baseline, size, turn, look, run);
        String printed = Character.toString(letter.codePoint());
        if (letter.isSpace() || !overprint.isAgain(printed, shown.x(), baseline, size)) {
            letters.add(letter);
        }
    }

    private boolean isSeen(Rectangle2D box, Item item) {
        if (!paper.contains(box.getCenterX(), box.getCenterY())) {
            return false;
        }
        for (Shape clip : item.scene().clips()) {
            if (!clip.intersects(box)) {
                return false;
            }
        }
        return true;
    }

    private static int rgb(Item item) {
        try {
            return item.style()
                    .child("FillColor")
                    .map(color -> ColorReader.read(color, item.resources()).getRGB() & 0xFFFFFF)
                    .orElse(0);
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    @Override
    public void path(Item item) {}

    @Override
    public void image(Item item) {}
}
