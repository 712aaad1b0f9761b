package cn.banwen.rest;

import cn.banwen.identity.People;
import cn.banwen.identity.Person;
import cn.banwen.posts.Post;
import cn.banwen.posts.Posts;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post of its own with three people whom no other test sends away. */
record CoverFixture(Office office, String post, String a, String b, String c) {

    static CoverFixture make(Office office, People people, Posts posts) {
        return make(office, people, posts, null);
    }

    static CoverFixture make(Office office, People people, Posts posts, @Nullable String notDeputisable) {
        String unique = "ab-" + UUID.randomUUID().toString().substring(0, 8);
        for (String who : new String[] {"a", "b", "c"}) {
            people.put(new Person(unique + "-" + who, unique + who, false, false), "{noop}" + Office.PASSWORD);
        }
        CoverFixture cover = new CoverFixture(office, unique, unique + "-a", unique + "-b", unique + "-c");
        posts.put(cover.post(cover.b, notDeputisable));
        return cover;
    }

    private Post post(String deputy, @Nullable String notDeputisable) {
        return new Post(
                post,
                "岗位" + post,
                "某办",
                a,
                deputy,
                false,
                false,
                980,
                "",
                "deputy-head-agriculture",
                false,
                notDeputisable);
    }

    /** Gives the post another B. */
    void deputised(Posts posts, String deputy) {
        posts.put(post(deputy, null));
    }

    /** A document of this urgency that the post has to read. */
    Walk sent(String urgency) {
        return office.paper("代岗")
                .reviewed()
                .act("clerk", "register", Steps.with(Steps.registered("read"), "urgency", urgency))
                .act("director", "propose", Steps.toRead(post))
                .act("clerk", "distribute", Steps.DISTRIBUTED);
    }

    String task(Walk walk) {
        return walk.task("read", post).orElseThrow().path("id").asString("");
    }

    Answer complete(String username, String task) {
        return office.as(username).post("/api/tasks/" + task + "/complete", Steps.READ);
    }

    boolean sees(String username, String task) {
        return office.as(username).get("/api/tasks?size=200").items().stream()
                .anyMatch(item -> item.path("id").asString("").equals(task));
    }

    Answer leave(String username, String from, String to, Map<String, ?> more) {
        Map<String, Object> absence = new LinkedHashMap<>();
        absence.put("from", from);
        absence.put("to", to);
        absence.put("reason", "下村");
        absence.putAll(more);
        return office.as(username).post("/api/absences", absence);
    }

    String away(String username, Map<String, ?> more) {
        return leave(
                        username,
                        "",
                        OffsetDateTime.now(ZoneOffset.ofHours(8)).plusHours(3).toString(),
                        more)
                .expect(201)
                .at("id");
    }

    Answer back(String username, String absence) {
        return office.as(username).post("/api/absences/" + absence + "/return", Map.of());
    }
}
