package cn.banwen.rendition;

import cn.banwen.platform.OfficialTime;
import cn.banwen.platform.SqlParams;
import cn.banwen.rendition.drawing.DrawnPage;
import cn.banwen.rendition.drawing.PictureSize;
import cn.banwen.rendition.drawing.RedInk;
import cn.banwen.rendition.drawing.TextRun;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Renditions and their pages as readers see them: those of the last making that was finished, else of the one under way. */
@Component
class RenditionRows {

    private static final TypeReference<Map<PictureSize, DrawnPage.Picture>> PICTURES = new TypeReference<>() {};
    private static final TypeReference<List<TextRun>> RUNS = new TypeReference<>() {};

    private static final String CONTENT =
            "select p.page, p.width, p.height, p.pictures, p.text, p.runs, p.text_source, p.failure";

    private static final String SEEN =
            " from rendition_page p join rendition r on r.sha256 = p.sha256 and p.generation = coalesce(r.shown,"
                    + " r.generation) where r.sha256 = ?";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final RenditionTasks tasks;

    RenditionRows(JdbcClient jdbc, JsonMapper json, RenditionTasks tasks) {
        this.jdbc = jdbc;
        this.json = json;
        this.tasks = tasks;
    }

    Optional<Rendition> find(String sha256) {
        return jdbc.sql(
                        """
                        select r.sha256, r.media_type, r.state, r.text_state, r.shown, r.generation, r.pages, r.limited_by, r.failure,
                          r.text_failure, r.requested_at, (select count(*) from rendition_page p
                          where p.sha256 = r.sha256 and p.generation = coalesce(r.shown, r.generation)) as drawn
                        from rendition r where r.sha256 = ?
                        """)
                .param(sha256)
                .query(RenditionRows::rendition)
                .optional();
    }

    List<PageSummary> pages(String sha256) {
        return jdbc.sql("select p.page, p.width, p.height, p.text_source, p.failure, p.complete, p.red_ink" + SEEN
                        + " order by p.page")
                .param(sha256)
                .query(this::summary)
                .list();
    }

    Optional<PageContent> page(String sha256, int page) {
        return jdbc.sql(CONTENT + SEEN + " and p.page = ?")
                .params(sha256, page)
                .query(this::content)
                .optional();
    }

    List<PageContent> contents(String sha256, int most) {
        return jdbc.sql(CONTENT + SEEN + " order by p.page limit ?")
                .params(sha256, most)
                .query(this::content)
                .list();
    }

    List<PageWords> words(String sha256) {
        return jdbc.sql("select p.page, p.text_source, p.text" + SEEN + " order by p.page")
                .param(sha256)
                .query((row, number) -> new PageWords(
                        row.getInt("page"), TextSource.of(row.getString("text_source")), row.getString("text")))
                .list();
    }

    /** Those that were drawn before a restart. */
    List<Integer> drawn(Lease lease) {
        return jdbc.sql("select page from rendition_page where sha256 = ? and generation = ?")
                .params(lease.sha256(), lease.generation())
                .query(Integer.class)
                .list();
    }

    /** Whether a page of this making has a picture. */
    boolean isAnyDrawn(Lease lease) {
        return jdbc.sql(
                        """
                        select exists (select from rendition_page where sha256 = ? and generation = ? and failure is null)
                        """)
                .params(lease.sha256(), lease.generation())
                .query(Boolean.class)
                .single();
    }

    /** What the pages drawn so far leave of the text that is kept. */
    TextAllowance textAllowance(Lease lease) {
        return jdbc.sql(
                        """
                        select coalesce(sum(length(text)), 0), coalesce(sum(jsonb_array_length(runs)), 0) from rendition_page
                        where sha256 = ? and generation = ?
                        """)
                .params(lease.sha256(), lease.generation())
                .query((row, number) -> new TextAllowance(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** @param most of the file, those that were read before included */
    List<PageContent> toRecognise(Lease lease, int most) {
        return jdbc.sql(
                        CONTENT
                                + """
                         from rendition_page p where sha256 = ? and generation = ? and text_source = 'waiting'
                        order by page limit greatest(0, ? - (select count(*) from rendition_page
                          where sha256 = ? and generation = ? and text_source = 'recognised'))
                        """)
                .params(lease.sha256(), lease.generation(), most, lease.sha256(), lease.generation())
                .query(this::content)
                .list();
    }

    /**
     * Adds a page, unless the task has been taken over.
     *
     * @param textCut whether it has more text
     */
    @Transactional
    public void add(Lease lease, PageContent page, boolean complete, boolean textCut, @Nullable RedInk red) {
        tasks.alive(lease);
        jdbc.sql(
                        """
                        insert into rendition_page (sha256, generation, page, width, height, pictures, text, runs, text_source, failure,
                          complete, text_cut, red_ink)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?, ?::jsonb) on conflict do nothing
                        """)
                .params(SqlParams.of(
                        lease.sha256(),
                        lease.generation(),
                        page.page(),
                        page.width(),
                        page.height(),
                        json.writeValueAsString(page.pictures()),
                        page.text(),
                        json.writeValueAsString(page.runs()),
                        page.textSource().code(),
                        page.failure(),
                        complete,
                        textCut,
                        red == null ? null : json.writeValueAsString(red)))
                .update();
    }

    /** Gives a page the text that was read from its picture. */
    @Transactional
    public void recognised(Lease lease, int page, String text, List<TextRun> runs, TextSource source) {
        tasks.alive(lease);
        jdbc.sql(
                        """
                        update rendition_page set text = ?, runs = ?::jsonb, text_source = ?
                        where sha256 = ? and generation = ? and page = ?
                        """)
                .params(text, json.writeValueAsString(runs), source.code(), lease.sha256(), lease.generation(), page)
                .update();
    }

    /** Leaves out the pages that are past the bound on recognition. */
    void leaveUnrecognised(Lease lease) {
        jdbc.sql(
                        """
                        update rendition_page set text_source = case when text = '' then 'none' else 'file' end
                        where sha256 = ? and generation = ? and text_source = 'waiting'
                        """)
                .params(lease.sha256(), lease.generation())
                .update();
    }

    private PageContent content(ResultSet row, int number) throws SQLException {
        return new PageContent(
                row.getInt("page"),
                row.getFloat("width"),
                row.getFloat("height"),
                json.readValue(row.getString("pictures"), PICTURES),
                row.getString("text"),
                json.readValue(row.getString("runs"), RUNS),
                TextSource.of(row.getString("text_source")),
                row.getString("failure"));
    }

    private PageSummary summary(ResultSet row, int number) throws SQLException {
        String red = row.getString("red_ink");
        return new PageSummary(
                row.getInt("page"),
                row.getFloat("width"),
                row.getFloat("height"),
                TextSource.of(row.getString("text_source")),
                row.getString("failure"),
                row.getBoolean("complete"),
                red == null ? null : json.readValue(red, RedInk.class));
    }

    private static Rendition rendition(ResultSet row, int number) throws SQLException {
        @Nullable Integer shown = row.getObject("shown", Integer.class);
        return new Rendition(
                row.getString("sha256"),
                row.getString("media_type"),
                RenditionState.of(row.getString("state")),
                RenditionState.of(row.getString("text_state")),
                shown == null ? row.getInt("generation") : shown,
                row.getObject("pages", Integer.class),
                row.getInt("drawn"),
                row.getString("limited_by"),
                row.getString("failure"),
                row.getString("text_failure"),
                OfficialTime.instant(row, "requested_at"));
    }
}
