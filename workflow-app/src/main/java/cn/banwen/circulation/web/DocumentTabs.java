package cn.banwen.circulation.web;

import cn.banwen.circulation.CaseFile;
import cn.banwen.circulation.ModelDiagram;
import cn.banwen.circulation.RelatedDocuments;
import cn.banwen.circulation.SlipOfDocument;
import cn.banwen.circulation.Ways;
import cn.banwen.papers.HandlingSlip;
import cn.banwen.papers.Papers;
import cn.banwen.web.Formats;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What stands on a document's page beside the work on it: slip, way, files and related documents. */
@Component
class DocumentTabs {

    private final SlipOfDocument slips;
    private final Papers papers;
    private final Ways ways;
    private final RelatedDocuments related;
    private final FileOrigins origins;
    private final WayDrawing drawing;
    private final Formats formats;

    DocumentTabs(
            SlipOfDocument slips,
            Papers papers,
            Ways ways,
            RelatedDocuments related,
            FileOrigins origins,
            ModelDiagram diagram,
            Formats formats) {
        this.slips = slips;
        this.papers = papers;
        this.ways = ways;
        this.related = related;
        this.origins = origins;
        this.drawing = WayDrawing.of(diagram);
        this.formats = formats;
    }

    void addTo(ModelAndView page, CaseFile file, String username) {
        HandlingSlip slip = slips.of(file);
        page.addObject("slip", slip);
        page.addObject("missing", papers.missing(slip));
        page.addObject("way", new WayView(drawing, ways.of(file), formats));
        page.addObject("fileOrigins", origins.of(file.documentId()));
        page.addObject("related", related.of(file.documentId(), username));
        page.addObject("links", related.links(file.documentId(), username));
    }
}
