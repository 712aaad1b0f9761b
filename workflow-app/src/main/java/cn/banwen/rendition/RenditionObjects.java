package cn.banwen.rendition;

import cn.banwen.platform.Portions;
import cn.banwen.platform.UsedByCommands;
import cn.banwen.storage.KeptObject;
import cn.banwen.storage.KeptObjects;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pictures of pages. They can be made anew, so no digest of them is kept; and whatever lies under a rendition's prefix is
 * its own affair, as pictures come before their rows and go after them.
 */
@Component
@Order(5)
@UsedByCommands
class RenditionObjects implements KeptObjects {

    /** Digest, generation and page of a picture's key; what has more digits is none of ours. */
    private static final Pattern PICTURE = Pattern.compile("renditions/([^/]+)/([0-9]{1,9})/([0-9]{1,9})-[^/]+");

    private final JdbcClient jdbc;

    RenditionObjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Pictures(String sha256, int generation, int page, String[] sizes) {

        Stream<String> keys() {
            return Arrays.stream(sizes).map(size -> Lease.prefix(sha256) + generation + "/" + page + "-" + size);
        }
    }

    @Override
    public String kind() {
        return "renditions";
    }

    @Override
    public void forEach(Consumer<KeptObject> consumer) {
        Portions.<Pictures>each(this::after, pictures -> pictures.keys()
                .forEach(key -> consumer.accept(new KeptObject(key, null, null, null))));
    }

    private List<Pictures> after(Optional<Pictures> last) {
        return jdbc.sql(
                        """
                        select sha256, generation, page,
                          array(select lower(size) from jsonb_object_keys(pictures) size) as sizes
                        from rendition_page where (sha256, generation, page) > (?, ?, ?)
                        order by sha256, generation, page limit ?
                        """)
                .params(
                        last.map(Pictures::sha256).orElse(""),
                        last.map(Pictures::generation).orElse(0),
                        last.map(Pictures::page).orElse(0),
                        Portions.SIZE)
                .query(RenditionObjects::pictures)
                .list();
    }

    private static Pictures pictures(ResultSet row, int number) throws SQLException {
        return new Pictures(row.getString("sha256"), row.getInt("generation"), row.getInt("page"), (String[])
                row.getArray("sizes").getArray());
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        Set<String> present = jdbc.sql("select sha256 from rendition where sha256 = any (?)")
                .param(keys.stream().map(RenditionObjects::digest).distinct().toArray(String[]::new))
                .query(String.class)
                .set();
        return keys.stream().filter(key -> present.contains(digest(key))).collect(Collectors.toSet());
    }

    /** Previews that are made anew take older pictures away, whose rendition stays. */
    @Override
    public Set<String> named(Collection<String> keys) {
        List<Matcher> pages =
                keys.stream().map(PICTURE::matcher).filter(Matcher::matches).toList();
        Set<String> named = jdbc
                .sql(
                        """
                        select sha256, generation, page,
                          array(select lower(size) from jsonb_object_keys(pictures) size) as sizes
                        from rendition_page join unnest(?, ?, ?) as wanted (sha256, generation, page)
                          using (sha256, generation, page)
                        """)
                .params(
                        pages.stream().map(page -> page.group(1)).toArray(String[]::new),
                        pages.stream()
                                .map(page -> Integer.valueOf(page.group(2)))
                                .toArray(Integer[]::new),
                        pages.stream()
                                .map(page -> Integer.valueOf(page.group(3)))
                                .toArray(Integer[]::new))
                .query(RenditionObjects::pictures)
                .stream()
                .flatMap(Pictures::keys)
                .collect(Collectors.toSet());
        named.retainAll(keys);
        return named;
    }

    /** What stands between the first two slashes of a rendition's key; of any other key nothing. */
    private static String digest(String key) {
        String[] segments = key.split("/", -1);
        return segments.length == 4 && segments[0].equals("renditions") ? segments[1] : "";
    }
}
