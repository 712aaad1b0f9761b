package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.banwen.platform.OfficialTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class IdleSessionsTests {

    private static final Duration EIGHT_HOURS = Duration.ofHours(8);

    private final MockHttpSession session = new MockHttpSession();
    private final TickingClock clock = new TickingClock(Instant.now());
    private final IdleSessions filter = new IdleSessions(clock);

    IdleSessionsTests() {
        session.setMaxInactiveInterval((int) EIGHT_HOURS.toSeconds());
    }

    private static final class TickingClock extends Clock {

        private Instant now;

        TickingClock(Instant now) {
            this.now = now;
        }

        @Override
        public ZoneId getZone() {
            return OfficialTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }

        void advance(Duration duration) {
            now = now.plus(duration);
        }
    }

    private void ask(String path) throws Exception {
        ask(new MockHttpServletRequest("GET", path));
    }

    private void askInBackground(String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("X-Background", "true");
        ask(request);
    }

    private void ask(MockHttpServletRequest request) throws Exception {
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @Test
    void questionsInTheBackgroundDontKeepASessionAlive() throws Exception {
        ask("/inbox");
        for (int hour = 0; hour < 8; hour++) {
            clock.advance(Duration.ofHours(1));
            ask("/live/inbox");
            assertThat(session.isInvalid()).isFalse();
        }
        clock.advance(Duration.ofSeconds(1));
        ask("/live/inbox");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aBoardThatRefreshesItselfDoesntEither() throws Exception {
        ask("/whereabouts");
        for (int hour = 0; hour < 8; hour++) {
            clock.advance(Duration.ofHours(1));
            askInBackground("/whereabouts");
            assertThat(session.isInvalid()).isFalse();
        }
        clock.advance(Duration.ofSeconds(1));
        askInBackground("/whereabouts");
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aPersonsRequestDoes() throws Exception {
        ask("/inbox");
        clock.advance(Duration.ofHours(7));
        ask("/documents");
        clock.advance(Duration.ofHours(7));
        ask("/live/inbox");
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void aSessionWithoutALimitStays() throws Exception {
        session.setMaxInactiveInterval(0);
        ask("/inbox");
        clock.advance(Duration.ofDays(400));
        ask("/live/inbox");
        assertThat(session.isInvalid()).isFalse();
    }
}
