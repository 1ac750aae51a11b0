package com.sekisho.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SekishoTest
class LoopbackOnlyTest {

  @Autowired LoopbackOnly filter;
  @Autowired Environment environment;

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, localhost, 200",
    "127.0.0.1, sekisho.localhost, 200",
    "127.0.0.1, 127.0.0.1, 200",
    "::1, [::1], 200",
    "192.0.2.7, localhost, 403",
    "127.0.0.1, sekisho.example.com, 403",
    "127.0.0.1, localhost.example.com, 403"
  })
  void answersThisMachineUnderItsOwnNameOnly(String from, String host, int status)
      throws Exception {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/checks");
    request.setRemoteAddr(from);
    request.setServerName(host);
    MockHttpServletResponse response = new MockHttpServletResponse();

    filter.doFilter(request, response, new MockFilterChain());

    assertThat(response.getStatus()).isEqualTo(status);
  }

  @Test
  void theServerListensOnLoopback() {
    Caller sameMachine =
        new Caller(
            URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port")));

    Answer answer = sameMachine.get("/actuator/health/liveness");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
  }
}
