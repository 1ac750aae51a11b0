package com.sekisho.edge;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class EdgeConfiguration {

  /// Where the company's day begins and ends; the machine's time zone.
  @Bean
  ZoneId zone() {
    return ZoneId.systemDefault();
  }

  /// The only clock. Edges and jobs read it and pass on what it said.
  @Bean
  Clock clock(ZoneId zone) {
    return Clock.system(zone);
  }

  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver(Languages.COOKIE);
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setDefaultLocaleFunction(Languages::accepted);
    return resolver;
  }
}
