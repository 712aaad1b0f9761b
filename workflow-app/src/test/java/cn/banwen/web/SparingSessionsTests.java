package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class SparingSessionsTests {

    private final SparingSessions<MapSession> sessions =
            new SparingSessions<>(new MapSessionRepository(new ConcurrentHashMap<>()));

    private String id;
    private Instant began;

    @BeforeEach
    void begin() {
        SparingSessions.Sparing<MapSession> session = sessions.createSession();
        began = session.getLastAccessedTime();
        session.setAttribute("typed", "同意");
        sessions.save(session);
        id = session.getId();
    }

    private Instant usedAt(Instant time) {
        SparingSessions.Sparing<MapSession> session = found();
        session.setLastAccessedTime(time);
        sessions.save(session);
        return found().getLastAccessedTime();
    }

    private SparingSessions.Sparing<MapSession> found() {
        return Objects.requireNonNull(sessions.findById(id));
    }

    @Test
    void notesUseOnceAMinute() {
        assertThat(usedAt(began.plusSeconds(59))).isEqualTo(began);
        assertThat(usedAt(began.plusSeconds(60))).isEqualTo(began.plusSeconds(60));
        assertThat(usedAt(began.plusSeconds(119))).isEqualTo(began.plusSeconds(60));
        assertThat(usedAt(began.plusSeconds(500))).isEqualTo(began.plusSeconds(500));
    }

    @Test
    void keepsWhatASessionHolds() {
        assertThat(found().<String>getAttribute("typed")).isEqualTo("同意");
        assertThat(found().getAttributeNames()).containsExactly("typed");
    }

    @Test
    void forgetsAnEndedOne() {
        sessions.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }
}
