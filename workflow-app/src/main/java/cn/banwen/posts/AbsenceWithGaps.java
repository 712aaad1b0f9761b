package cn.banwen.posts;

import java.util.List;

/**
 * An absence and what it leaves open.
 *
 * @param gaps when nobody would act for which post: the main leader has to name a third person
 */
public record AbsenceWithGaps(Absence absence, List<Gap> gaps) {}
