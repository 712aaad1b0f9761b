package cn.banwen.circulation.web;

import cn.banwen.refusal.Refusal;
import cn.banwen.rendition.PageContent;
import cn.banwen.rendition.Rendition;
import cn.banwen.rendition.RenditionState;
import cn.banwen.rendition.Renditions;
import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.PictureSize;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/** Answers with a page's picture, or with the state until it is there. Who may see it has been decided. */
@Component
class PagePictures {

    private final FileRenditions files;
    private final Renditions renditions;

    PagePictures(FileRenditions files, Renditions renditions) {
        this.files = files;
        this.renditions = renditions;
    }

    /**
     * The picture, or 202.
     *
     * @throws Refusal {@code page-not-found}, {@code unknown-picture-size}, {@code page-not-drawn}, {@code rendition-failed},
     *     {@code no-rendition}
     */
    ResponseEntity<?> of(Rendition rendition, String page, String size, Locale locale, ServletWebRequest request) {
        int number = FileRenditions.page(rendition, page);
        PictureSize wanted = size(size);
        Optional<PageContent> content = renditions.page(rendition.sha256(), number);
        if (content.isEmpty()) {
            files.requirePossible(rendition, locale);
            if (rendition.state() == RenditionState.READY) {
                throw files.notDrawn(rendition, number);
            }
            return PagesApi.notYet(files.json(rendition, locale));
        }
        DrawnPage.@Nullable Picture picture = content.get().pictures().get(wanted);
        if (picture == null) {
            throw files.notDrawn(rendition, number)
                    .with("failure", Objects.toString(content.get().failure(), ""));
        }
        String tag = "\"%s-%d-%d-%s\"".formatted(rendition.sha256(), rendition.generation(), number, wanted.code());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        // Opened before the answer is begun, so that a picture that was lost is answered as such.
        InputStream bytes = renditions.picture(rendition, number, wanted);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(tag)
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .body(new InputStreamResource(bytes));
    }

    private static PictureSize size(String name) {
        return Arrays.stream(PictureSize.values())
                .filter(size -> size.code().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Kind.INVALID, "unknown-picture-size", name));
    }
}
