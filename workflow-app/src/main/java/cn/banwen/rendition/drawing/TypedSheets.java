package cn.banwen.rendition.drawing;

import java.io.IOException;
import java.util.List;

/** Pages that were typed here. Their text is what was typed, not what could be read from the typing. */
record TypedSheets(PageSource pdf, List<TextOfPage> texts) implements PageSource {

    @Override
    public int count() throws IOException {
        return pdf.count();
    }

    @Override
    public Sheet draw(int page) throws IOException {
        Sheet drawn = pdf.draw(page);
        return new Sheet(drawn.image(), drawn.width(), drawn.height(), texts.get(page - 1), drawn.pictured());
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
