package cn.banwen.sources;

import cn.banwen.circulation.DocumentConcerns;
import cn.banwen.circulation.DocumentView;
import cn.banwen.posts.Grants;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enclosures of a mail that are no files of its document. */
@Component
@Order(2)
class LeftOutConcerns implements DocumentConcerns {

    private final JdbcClient jdbc;
    private final ReasonTexts reasons;

    LeftOutConcerns(JdbcClient jdbc, ReasonTexts reasons) {
        this.jdbc = jdbc;
        this.reasons = reasons;
    }

    @Override
    public List<Concern> of(DocumentView document, Grants reader) {
        return jdbc.sql(
                        """
                        select l.name, l.reason, l.reason_args from intake_item i join intake_left_out l on l.item_id = i.id
                        where i.document_id = ? and i.state = 'taken' order by l.ordinal
                        """)
                .param(document.id())
                .query((row, n) -> Concern.of(
                        "left-out",
                        row.getString("name"),
                        reasons.refusal(
                                row.getString("reason"),
                                ItemRows.texts(row, "reason_args"),
                                LocaleContextHolder.getLocale())))
                .list();
    }
}
