package cn.banwen.ofd;

import cn.banwen.ofd.Omission.What;
import cn.banwen.ofd.Resources.Resource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The fonts of a file, each read once. */
final class FontCase {

    private static final Pattern HEAVY = Pattern.compile("bold|black|heavy|标宋|粗|大黑");
    private static final Pattern FIXED_WIDTH = Pattern.compile("courier|consol|mono|等宽");
    private static final Typeface UNKNOWN = new Typeface("", Optional.empty(), Optional.empty(), false, false, false);

    private final Source source;
    private final StandIns standIns;
    private final Map<Resource, Typeface> read = new HashMap<>();

    FontCase(Source source, StandIns standIns) {
        this.source = source;
        this.standIns = standIns;
    }

    /** The font of that id; a plain one if there is none. */
    Typeface font(String id, Resources resources, Session session) throws IOException {
        Optional<Resource> resource = resources.font(id);
        if (resource.isEmpty()) {
            return UNKNOWN;
        }
        Typeface known = read.get(resource.get());
        if (known == null) {
            known = read(resource.get(), session);
            read.put(resource.get(), known);
        }
        return known;
    }

    private Typeface read(Resource resource, Session session) throws IOException {
        Markup font = resource.markup();
        String name = font.attribute("FontName")
                .or(() -> font.attribute("FamilyName"))
                .orElse("");
        boolean heavy = HEAVY.matcher(name.toLowerCase(Locale.ROOT)).find();
        boolean fixedWidth = font.flag("FixedWidth", false)
                || FIXED_WIDTH.matcher(name.toLowerCase(Locale.ROOT)).find();
        Optional<Outlines> own = own(resource, session);
        return new Typeface(
                name,
                own,
                own.isPresent() ? Optional.empty() : standIn(name),
                heavy || font.flag("Bold", false),
                font.flag("Italic", false),
                fixedWidth);
    }

    private Optional<Outlines> standIn(String name) throws IOException {
        Optional<TrueTypeFont> font = standIns.named(name);
        return font.isPresent() ? Optional.of(TrueTypeOutlines.of(font.get())) : Optional.empty();
    }

    private Optional<Outlines> own(Resource resource, Session session) throws IOException {
        Optional<String> file = resource.markup().value("FontFile");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Optional<PartPath> part = source.existing(resource.places(file.get()));
        Optional<byte[]> bytes = part.isEmpty() ? Optional.empty() : source.bytes(part.get());
        if (bytes.isEmpty()) {
            session.leaveOut(What.GLYPH, "font file " + file.get() + " is missing or damaged");
            return Optional.empty();
        }
        try {
            return Optional.of(parse(bytes.get()));
        } catch (IOException | RuntimeException e) {
            session.leaveOut(What.GLYPH, "font file " + file.get() + ": " + e);
            return Optional.empty();
        }
    }

    private static Outlines parse(byte[] bytes) throws IOException {
        String magic = new String(bytes, 0, Math.min(4, bytes.length), StandardCharsets.ISO_8859_1);
        if (List.of("\0\1\0\0", "true").contains(magic)) {
            return TrueTypeOutlines.parse(new ByteArrayInputStream(bytes));
        }
        return switch (magic) {
            case "OTTO" -> TrueTypeOutlines.parseOpenType(bytes);
            case "ttcf" -> TrueTypeOutlines.parseCollection(bytes);
            default -> CffOutlines.parse(bytes);
        };
    }
}
