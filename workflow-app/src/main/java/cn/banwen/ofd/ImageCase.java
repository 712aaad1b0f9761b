package cn.banwen.ofd;

import cn.banwen.ofd.Resources.Resource;
import java.awt.image.BufferedImage;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The images of a page, each decoded once as long as they are not too many. */
final class ImageCase {

    private final Source source;
    private final long mostPixels;
    private final Map<Resource, BufferedImage> decoded = new HashMap<>();
    private long kept;

    ImageCase(Source source, long mostPixels) {
        this.source = source;
        this.mostPixels = mostPixels;
    }

    /** @throws IOException if the image is missing, damaged or of an unknown format */
    BufferedImage image(String id, Resources resources) throws IOException {
        Optional<Resource> resource = resources.media(id);
        if (resource.isEmpty()) {
            throw new FileNotFoundException("no image " + id);
        }
        BufferedImage known = decoded.get(resource.get());
        if (known != null) {
            return known;
        }
        BufferedImage image = decode(resource.get());
        long pixels = (long) image.getWidth() * image.getHeight();
        if (kept + pixels <= mostPixels) {
            kept += pixels;
            decoded.put(resource.get(), image);
        }
        return image;
    }

    private BufferedImage decode(Resource resource) throws IOException {
        String location = resource.markup().value("MediaFile").orElse("");
        List<PartPath> places = resource.places(location);
        Optional<PartPath> part = source.existing(places);
        Optional<byte[]> bytes = part.isEmpty() ? Optional.empty() : source.bytes(part.get());
        if (bytes.isEmpty()) {
            throw new FileNotFoundException("image file " + location);
        }
        return ImageDecoder.decode(bytes.get(), mostPixels);
    }
}
