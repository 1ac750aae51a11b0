package com.sekisho.edge;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// When what an installation begins with counts as entered. That is when it is; but where the
/// people of the demo have lived through some months, it was there before them.
@Component
public class FirstDay {

  private final boolean demo;
  private final Instant before;

  FirstDay(
      @Value("${sekisho.demo.content}") boolean content,
      @Value("${sekisho.demo.begins}") String begins,
      @Value("${sekisho.identity.issuer}") String issuer) {
    this.demo = content && issuer.isBlank();
    this.before = OffsetDateTime.parse(begins).toInstant();
  }

  /// To be asked only for something that is entered where there was nothing yet.
  public Instant at(Instant now) {
    return demo && before.isBefore(now) ? before : now;
  }
}
