package com.sekisho.register;

import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.ChangedMeanwhile;
import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PostLoad;
import jakarta.persistence.PostPersist;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;

/// What every register item has: its slug, and its facts as they were written. Beside them stand,
/// as columns, only those facts that lists are filtered and sorted by.
@MappedSuperclass
@Audited
@SuppressWarnings("NullAway.Init")
abstract class Item implements Persistable<String> {

  @Id private String id;

  @Version private long version;

  /// Canonical JSON.
  @Column(name = "body")
  private String body;

  @Transient private boolean stored;

  protected Item() {}

  Item(String id) {
    this.id = id;
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public boolean isNew() {
    return !stored;
  }

  @PostLoad
  @PostPersist
  void markStored() {
    stored = true;
  }

  long version() {
    return version;
  }

  CanonicalJson body() {
    return CanonicalJson.parse(body);
  }

  void body(CanonicalJson body) {
    this.body = body.text();
  }

  <T> T read(Class<T> facts) {
    return RegisterJson.read(body, facts);
  }

  /// @param seen the version that the caller looked at; null: take it as it is
  /// @throws ChangedMeanwhile where that is not the present one
  void mustBeAt(@Nullable Long seen) {
    ChangedMeanwhile.refuse(seen, version);
  }
}
