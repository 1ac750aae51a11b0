package com.sekisho.identity.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sekisho.shared.StartRefused;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.mock.env.MockEnvironment;

class DemoLogInCheckTest {

  private final MockEnvironment environment = new MockEnvironment();

  @Test
  void refusesToRunInProduction() {
    environment.setActiveProfiles("production");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("does not run in production");
  }

  @Test
  void refusesAnyAddressButLoopback() {
    environment.setProperty("server.address", "0.0.0.0");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("is for this machine only");
  }

  @Test
  void refusesAnIdentityProviderThatItCannotUse() {
    environment.setProperty("sekisho.identity.issuer", "https://id.example.com/realms/x");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("cannot sign in with an identity provider yet");
  }

  @Test
  void listensOnLoopbackByItself() {
    start();

    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.1");
  }

  @Test
  void keepsALoopbackAddressThatWasAskedFor() {
    environment.setProperty("server.address", "127.0.0.2");

    start();

    assertThat(environment.getProperty("server.address")).isEqualTo("127.0.0.2");
  }

  private void start() {
    try (GenericApplicationContext context = new GenericApplicationContext()) {
      context.setEnvironment(environment);
      new DemoLogInCheck().initialize(context);
    }
  }
}
