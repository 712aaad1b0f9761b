/**
 * Finding documents again (检索): by words of their titles, records, opinions and files, and by numbers in any spelling;
 * and what documents say of each other. What changes is read anew within seconds after its transaction; who may see a
 * document is a condition of every query. The index is PostgreSQL's and known to this package alone, so that another
 * engine can take its place behind {@link cn.banwen.search.Search}.
 */
@ApplicationModule(
        allowedDependencies = {
            "administration",
            "audit",
            "circulation",
            "identity",
            "intake",
            "platform",
            "posts",
            "refusal",
            "rendition",
            "web"
        })
@NullMarked
package cn.banwen.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
