package cn.banwen.papers;

import java.util.List;
import java.util.stream.Stream;

/** The two chains that every form is set in: {@code title} for headings, {@code body} for all else. */
record Typefaces(FontChain title, FontChain body) {

    /** The site's faces win, the bundled ones follow, the rest of the site's faces serve what is still missing. */
    static Typefaces with(SiteFaces site) {
        return new Typefaces(
                chain(site.title(), BundledFaces.BOLD, site), chain(site.body(), BundledFaces.REGULAR, site));
    }

    private static FontChain chain(List<Face> preferred, Face bundled, SiteFaces site) {
        return new FontChain(Stream.of(preferred.stream(), Stream.of(bundled), site.rare().stream())
                .flatMap(faces -> faces)
                .toList());
    }
}
