package cn.banwen.posts;

import cn.banwen.refusal.Problem;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 事项: what a document is about where an absent holder may want to keep it back, such as finance or personnel. */
@Component
public class Matters {

    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_NAME = 20;
    private static final int MOST = 30;

    private final JdbcClient jdbc;

    Matters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names by code of those that the office lists, in its order. */
    public Map<String, String> all() {
        Map<String, String> matters = new LinkedHashMap<>();
        jdbc.sql("select code, name from matter where active order by position, code")
                .query(row -> {
                    matters.put(row.getString("code"), row.getString("name"));
                });
        return matters;
    }

    /** What a matter is called, also one that the office no longer lists; the code itself where there was never one. */
    public String nameOf(String code) {
        return jdbc.sql("select name from matter where code = ?")
                .param(code)
                .query(String.class)
                .optional()
                .orElse(code);
    }

    /** Adds what is wrong with a list of matters to the problems. */
    public void check(List<Matter> matters, List<Problem> problems) {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        if (matters.size() > MOST) {
            problems.add(Problem.of("matters", "matters-too-many", MOST));
        }
        for (Matter matter : matters) {
            String name = matter.name().strip();
            String code = matter.code();
            if (name.isEmpty() || name.chars().anyMatch(Character::isISOControl)) {
                problems.add(Problem.of("matters", "matter-name"));
            } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
                problems.add(Problem.of("matters", "too-long", LONGEST_NAME));
            } else if (!names.add(name)) {
                problems.add(Problem.of("matters", "matter-twice", name));
            }
            if (code != null && (!CODE.matcher(code).matches() || !codes.add(code))) {
                problems.add(Problem.of("matters", "matter-code", code));
            }
        }
    }

    /** Lists exactly these from now on, in this order. What documents and absences bear stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(List<Matter> matters) {
        jdbc.sql("update matter set active = false").update();
        for (int i = 0; i < matters.size(); i++) {
            Matter matter = matters.get(i);
            String code = matter.code() == null ? newCode(matters) : matter.code();
            jdbc.sql(
                            """
                            insert into matter (code, name, position) values (?, ?, ?)
                            on conflict (code) do update set name = excluded.name, position = excluded.position, active = true
                            """)
                    .params(code, matter.name().strip(), (i + 1) * 10)
                    .update();
        }
    }

    /** One that no matter ever had, nor one of these has: its documents would change what they are about. */
    private String newCode(List<Matter> matters) {
        return jdbc.sql(
                        """
                        select c.code from (select n, 'matter-' || n as code from generate_series(1, 10000) n) c
                        where c.code <> all (?) and not exists (select from matter m where m.code = c.code) order by c.n limit 1
                        """)
                .param(matters.stream()
                        .map(Matter::code)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new))
                .query(String.class)
                .single();
    }
}
