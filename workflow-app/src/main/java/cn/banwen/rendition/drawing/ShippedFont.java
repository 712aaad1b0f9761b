package cn.banwen.rendition.drawing;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Draws the letters that a PDF names and doesn't bring: in the host's font of that name where there is one, else in the
 * office's own 仿宋 or 小标宋 where such a one is named, else in the Noto Sans SC that comes with the application, so that no
 * page shows boxes on a host without a Chinese font.
 */
final class ShippedFont implements FontMapper {

    private static final String RESOURCE = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

    private final FontMapper host;
    private final SiteFonts site;
    private @Nullable TrueTypeFont font;

    ShippedFont(FontMapper host, SiteFonts site) {
        this.host = host;
        this.site = site;
    }

    static void install(SiteFonts site) {
        FontMappers.set(new ShippedFont(FontMappers.instance(), site));
    }

    @Override
    public @Nullable FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return host.getTrueTypeFont(name, descriptor);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return host.getFontBoxFont(name, descriptor);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        CIDFontMapping found = host.getCIDFont(name, descriptor, system);
        return found == null || found.isFallback()
                ? new CIDFontMapping(null, site.named(name).orElseGet(this::font), true)
                : found;
    }

    private TrueTypeFont font() {
        TrueTypeFont parsed = font;
        if (parsed == null) {
            parsed = parse();
            font = parsed;
        }
        return parsed;
    }

    private static TrueTypeFont parse() {
        try (InputStream stream = ShippedFont.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new FileNotFoundException(RESOURCE);
            }
            return new TTFParser().parse(new RandomAccessReadBuffer(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
