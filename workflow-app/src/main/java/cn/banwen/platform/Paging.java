package cn.banwen.platform;

import cn.banwen.refusal.Problem;
import cn.banwen.refusal.Refusal;
import java.util.ArrayList;
import java.util.List;

/** Pages count from 0 and hold up to 200. */
public record Paging(int page, int size) {

    private static final int LARGEST = 200;
    private static final int LAST = 1_000_000;

    public Paging {
        List<Problem> problems = new ArrayList<>();
        if (page < 0 || page > LAST) {
            problems.add(Problem.of("page", "page-range"));
        }
        if (size < 1 || size > LARGEST) {
            problems.add(Problem.of("size", "size-range", LARGEST));
        }
        if (!problems.isEmpty()) {
            throw Refusal.ofForm(problems);
        }
    }
}
