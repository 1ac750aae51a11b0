package com.sekisho.audit;

import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.SigningKey;
import com.sekisho.audit.log.VerifierKey;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.StartRefused;
import com.sekisho.shared.Step;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// The keys that this instance signs with, and how they are taken into use.
///
/// @param current signs each checkpoint
/// @param previous the key before, where one was given: it hands over to the current one
record LogKeys(SigningKey current, Optional<SigningKey> previous) {

  /// The file of the key that is made where none is given.
  static final String FILE = "log-key";

  private static final Logger LOG = LoggerFactory.getLogger(LogKeys.class);

  /// Who changes a key: whoever runs this installation of Sekisho.
  private static final ActorId INSTALLATION = new ActorId("sekisho-installation");

  private static final String HOW_TO_MAKE_ONE =
      "Set sekisho.audit.log.key-file to a file with an Ed25519 key in the form of Go's note"
          + " package (PRIVATE+KEY+<origin>+<id>+<key>).";

  /// Reads the keys that the settings name.
  ///
  /// @param embedded whether the database is the embedded one: then a missing key is made, and kept
  ///     beside the data that it vouches for
  /// @throws StartRefused where a key is missing, cannot be read, or has another name than the log
  static LogKeys of(LogSettings settings, Path dataDirectory, boolean embedded) {
    SigningKey current;
    if (!settings.key().isBlank()) {
      current = parse(settings.key(), "sekisho.audit.log.key");
    } else if (!settings.keyFile().isBlank()) {
      current = read(Path.of(settings.keyFile()));
    } else if (embedded) {
      current = readOrMake(dataDirectory.resolve(FILE), settings.origin());
    } else {
      throw new StartRefused(
          "The database is your own, but there is no key to sign the audit log with.",
          HOW_TO_MAKE_ONE + " Every instance needs the same key.");
    }
    mustBeNamed(current, settings.origin());
    Optional<SigningKey> previous =
        settings.previousKeyFile().isBlank()
            ? Optional.empty()
            : Optional.of(read(Path.of(settings.previousKeyFile())));
    previous.ifPresent(key -> mustBeNamed(key, current.verifier().name()));
    return new LogKeys(current, previous);
  }

  private static void mustBeNamed(SigningKey key, String origin) {
    if (!origin.isBlank() && !key.verifier().name().equals(origin)) {
      throw new StartRefused(
          "A key of the audit log is named “%s”, but the log is called “%s”."
              .formatted(key.verifier().name(), origin),
          "Give the keys of one log its own name, or leave sekisho.audit.log.origin out.");
    }
  }

  private static SigningKey read(Path file) {
    try {
      return parse(Files.readString(file), file.toString());
    } catch (IOException e) {
      throw new StartRefused(
          "The key of the audit log cannot be read from %s: %s".formatted(file, e),
          HOW_TO_MAKE_ONE,
          e);
    }
  }

  private static SigningKey parse(String text, String where) {
    try {
      return SigningKey.parse(text);
    } catch (Malformed e) {
      throw new StartRefused(
          "%s holds no key for the audit log: %s.".formatted(where, e.getMessage()),
          HOW_TO_MAKE_ONE,
          e);
    }
  }

  private static SigningKey readOrMake(Path file, String origin) {
    if (Files.notExists(file)) {
      // Unlike any other log's: a witness or an auditor may know several.
      String name =
          origin.isBlank()
              ? "sekisho.local/log/" + UUID.randomUUID().toString().substring(0, 8)
              : origin;
      try {
        write(file, SigningKey.generate(name).secret());
        LOG.info("Made a key for the audit log “{}” in {}", name, file);
      } catch (FileAlreadyExistsException e) {
        LOG.debug("{} was made meanwhile", file, e);
      } catch (Malformed e) {
        throw new StartRefused(
            "The audit log cannot be called “%s”: %s.".formatted(name, e.getMessage()),
            "Change sekisho.audit.log.origin.",
            e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return read(file);
  }

  private static void write(Path file, String secret) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    FileAttribute<?>[] ownersAlone =
        Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
            ? new FileAttribute<?>[] {
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
            }
            : new FileAttribute<?>[0];
    Files.createFile(file, ownersAlone);
    Files.writeString(file, secret + "\n", StandardOpenOption.WRITE);
  }

  /// Takes the current key into use where the database does not know it yet: as the first key of a
  /// new log, or in place of the previous key. That is an event of the log itself.
  ///
  /// @throws StartRefused where the key neither is known nor follows from the previous one
  void introduce(
      LogStore store,
      ApplicationEventPublisher steps,
      PlatformTransactionManager transactions,
      Instant now) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            _ -> {
              store.lock();
              List<LogKey> known = store.keys();
              Optional<StoredCheckpoint> latest = store.latest();
              VerifierKey key = current.verifier();
              Instant at = now.truncatedTo(ChronoUnit.MICROS);
              if (known.isEmpty()) {
                store.add(new LogKey(key, 0, at));
                return;
              }
              LogKey newest = known.getLast();
              boolean signs = latest.isEmpty() || latest.get().size() >= newest.since();
              if (newest.key().equals(key)) {
                if (!signs) {
                  mustHandOver(known.get(known.size() - 2).key());
                }
                return;
              }
              mustBeNew(key, known);
              mustHandOver(newest.key());
              if (!signs || latest.isEmpty()) {
                throw new StartRefused(
                    "The key of the audit log was changed again before anything was signed with the"
                        + " key %s.".formatted(newest.key().idInHex()),
                    "Start once with that key, then change it.");
              }
              store.add(new LogKey(key, latest.get().size() + 1, at));
              steps.publishEvent(changed(newest.key(), key, at));
              LOG.info("The audit log is signed with the key {} from now on", key.idInHex());
            });
  }

  private static void mustBeNew(VerifierKey key, List<LogKey> known) {
    if (known.stream().anyMatch(other -> other.key().equals(key))) {
      throw new StartRefused(
          "The key %s of the audit log was replaced by the key %s."
              .formatted(key.idInHex(), known.getLast().key().idInHex()),
          "Give the newer one in sekisho.audit.log.key-file.");
    }
  }

  private void mustHandOver(VerifierKey before) {
    if (previous.map(SigningKey::verifier).filter(before::equals).isEmpty()) {
      throw new StartRefused(
          "The database's audit log is signed with the key %s; the key given is %s."
              .formatted(before, current.verifier()),
          "Give that key; or, to change it, the new one in sekisho.audit.log.key-file and that one"
              + " in sekisho.audit.log.previous-key-file: both sign the first checkpoint.");
    }
  }

  private static Step changed(VerifierKey before, VerifierKey now, Instant at) {
    return new Step(
        UUID.randomUUID(),
        at,
        "log.key-changed",
        INSTALLATION,
        Map.of("log", now.name()),
        Map.of(
            EventView.DETAILS,
            CanonicalJson.of(
                JsonNodeFactory.instance
                    .objectNode()
                    .put("from", before.toString())
                    .put("to", now.toString()))),
        new Step.Concerns(Set.of(), Set.of()));
  }
}
