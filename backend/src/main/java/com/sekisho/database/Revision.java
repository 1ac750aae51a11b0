package com.sekisho.database;

import com.sekisho.shared.ActorId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.RevisionEntity;
import org.hibernate.envers.RevisionNumber;
import org.hibernate.envers.RevisionTimestamp;

/// One transaction that changed something whose history is kept: when, and by whom.
@Entity
@Table(name = "revision")
@RevisionEntity(RevisionAuthor.class)
public class Revision {

  @Id
  @RevisionNumber
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "revision_seq")
  @SequenceGenerator(name = "revision_seq", sequenceName = "revision_seq", allocationSize = 1)
  private long id;

  @RevisionTimestamp
  @Column(name = "at")
  private Instant at = Instant.EPOCH;

  @Column(name = "actor")
  private String actor = "";

  protected Revision() {}

  /// Rises with time; not without gaps.
  public long id() {
    return id;
  }

  public Instant at() {
    return at;
  }

  public ActorId actor() {
    return new ActorId(actor);
  }

  void by(Revisions.Author author) {
    at = author.at();
    actor = author.actor().value();
  }
}
