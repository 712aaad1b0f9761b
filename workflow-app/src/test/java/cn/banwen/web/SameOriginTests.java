package cn.banwen.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class SameOriginTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/tasks/1/complete");

    SameOriginTests() {
        request.addHeader("Host", "banwen.example:8443");
    }

    @Test
    void theBrowsersOwnWordProvesIt() {
        request.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(SameOrigin.proves(request)).isTrue();
    }

    @Test
    void anotherSiteOrASisterOfOursDoesNot() {
        request.addHeader("Sec-Fetch-Site", "same-site");
        request.addHeader("Origin", "https://banwen.example:8443");
        assertThat(SameOrigin.proves(request)).isFalse();
    }

    @Test
    void overPlainHttpTheOriginTells() {
        request.addHeader("Origin", "http://banwen.example:8443");
        assertThat(SameOrigin.proves(request)).isTrue();
    }

    @Test
    void anotherOriginProvesNothing() {
        request.addHeader("Origin", "http://banwen.example");
        assertThat(SameOrigin.proves(request)).isFalse();
    }

    @Test
    void aPageWithoutAnOriginProvesNothing() {
        request.addHeader("Origin", "null");
        assertThat(SameOrigin.proves(request)).isFalse();
    }

    @Test
    void aRequestThatSaysNothingProvesNothing() {
        assertThat(SameOrigin.proves(request)).isFalse();
    }
}
