package com.sekisho.identity.demo;

import com.sekisho.shared.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/// Before anything else starts: lets the demo log-in run on the loopback address only and never
/// under the profile `production`.
class DemoLogInCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final String ISSUER = "sekisho.identity.issuer";
  private static final String ADDRESS = "server.address";
  private static final String LOOPBACK = "127.0.0.1";

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    ConfigurableEnvironment environment = context.getEnvironment();
    if (StringUtils.hasText(environment.getProperty(ISSUER))) {
      throw new StartRefused(
          ISSUER + " is set, but this version cannot sign in with an identity provider yet.",
          "Leave it out to try Sekisho with its demo log-in, on this machine only.");
    }
    if (environment.acceptsProfiles(Profiles.of("production"))) {
      throw new StartRefused(
          "The profile “production” is active, and no identity provider is configured: the demo"
              + " log-in, whose passwords everybody knows, does not run in production.",
          "Start without the profile to try Sekisho on this machine only.");
    }
    String address = environment.getProperty(ADDRESS);
    if (!StringUtils.hasText(address)) {
      environment
          .getPropertySources()
          .addFirst(new MapPropertySource("demo log-in", Map.of(ADDRESS, LOOPBACK)));
    } else if (!isLoopback(address)) {
      throw new StartRefused(
          ADDRESS
              + " is "
              + address
              + ", but the demo log-in, whose passwords everybody knows, is for this machine only.",
          "Leave " + ADDRESS + " out, or set it to " + LOOPBACK + ".");
    }
  }

  private static boolean isLoopback(@Nullable String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      return false;
    }
  }
}
