package cn.banwen.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions whose use is noted once a minute: else each request, however small, would wait for a write of its own. A
 * session may so end a minute earlier than its last use allows.
 */
final class SparingSessions<S extends Session> implements SessionRepository<SparingSessions.Sparing<S>> {

    /** How coarsely use is noted. */
    static final Duration GRAIN = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;

    SparingSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Sparing<S> createSession() {
        return new Sparing<>(sessions.createSession());
    }

    @Override
    public void save(Sparing<S> session) {
        sessions.save(session.session);
    }

    @Override
    @SuppressWarnings("NullAway") // null for no session is the interface's word
    public @Nullable Sparing<S> findById(String id) {
        S found = sessions.findById(id);
        return found == null ? null : new Sparing<>(found);
    }

    @Override
    public void deleteById(String id) {
        sessions.deleteById(id);
    }

    static final class Sparing<S extends Session> implements Session {

        private final S session;

        private Sparing(S session) {
            this.session = session;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (!time.isBefore(session.getLastAccessedTime().plus(GRAIN))) {
                session.setLastAccessedTime(time);
            }
        }

        @Override
        public Instant getLastAccessedTime() {
            return session.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return session.getId();
        }

        @Override
        public String changeSessionId() {
            return session.changeSessionId();
        }

        @Override
        @SuppressWarnings("NullAway") // as the interface
        public <T> @Nullable T getAttribute(String name) {
            return session.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return session.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            session.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            session.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return session.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            session.setMaxInactiveInterval(interval);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return session.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return session.isExpired();
        }
    }
}
