package com.sekisho.edge;

import com.sekisho.database.Past;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The moment as of which a caller wants to see things, by `as_of` in the address; none: as they
/// are now. A controller takes it as an argument and reads through it.
public final class AsOf {

  /// The name in the address: an RFC 3339 instant, or an ISO date, which means the end of that day
  /// of the company.
  public static final String PARAMETER = "as_of";

  private final Past past;
  private final ZoneId zone;
  private final @Nullable Instant moment;
  private final @Nullable Instant begins;

  AsOf(Past past, ZoneId zone, @Nullable Instant moment, @Nullable Instant begins) {
    this.past = past;
    this.zone = zone;
    this.moment = moment;
    this.begins = begins;
  }

  public Optional<Instant> moment() {
    return Optional.ofNullable(moment);
  }

  public boolean isPast() {
    return moment != null;
  }

  /// Whether it lies before anything was recorded, so that nothing is known of it.
  public boolean isBeforeTheBeginning() {
    return moment != null && (begins == null || moment.isBefore(begins));
  }

  /// The first moment of which anything is recorded; only where [#isPast].
  public Optional<Instant> begins() {
    return Optional.ofNullable(begins);
  }

  /// The day that counts as today.
  public LocalDate day(LocalDate today) {
    return moment == null ? today : LocalDate.ofInstant(moment, zone);
  }

  /// An address of the application that leads to the same moment.
  public String lead(String address) {
    return moment == null
        ? address
        : address + (address.contains("?") ? "&" : "?") + PARAMETER + "=" + moment;
  }

  /// What is read, as of that moment.
  public <T> T read(Supplier<T> reading) {
    return moment == null ? reading.get() : past.at(moment, reading);
  }
}
