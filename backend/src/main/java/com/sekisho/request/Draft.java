package com.sekisho.request;

import com.sekisho.shared.CanonicalJson;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "draft")
class Draft {

  @Id private UUID id;
  private String owner;
  private String body;
  private Instant savedAt;

  @SuppressWarnings("NullAway.Init")
  protected Draft() {}

  Draft(UUID id, String owner, CanonicalJson body, Instant now) {
    this.id = id;
    this.owner = owner;
    this.body = body.text();
    this.savedAt = now;
  }

  void save(CanonicalJson answers, Instant now) {
    body = answers.text();
    savedAt = now;
  }

  DraftView view() {
    return new DraftView(id, CanonicalJson.parse(body).tree(), savedAt);
  }
}
