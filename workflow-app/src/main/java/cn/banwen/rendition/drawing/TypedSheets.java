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
        return pdf.draw(page).typed(texts.get(page - 1));
    }

    @Override
    public void close() throws IOException {
        pdf.close();
    }
}
