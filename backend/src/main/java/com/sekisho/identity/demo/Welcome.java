package com.sekisho.identity.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Tells a newcomer where to go and as whom, when everything is up.
@Component
class Welcome {

  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private final DemoAccounts accounts;
  private final Environment environment;

  Welcome(DemoAccounts accounts, Environment environment) {
    this.accounts = accounts;
    this.environment = environment;
  }

  @EventListener(ApplicationReadyEvent.class)
  void say() {
    LOG.info(
        """


          Sekisho is up:  http://localhost:{}
          Sign in as one of:  {}
          The password is the same as the name. This is the demo log-in: for this machine only.
        """,
        environment.getProperty("local.server.port"),
        String.join(", ", accounts.logins()));
  }
}
