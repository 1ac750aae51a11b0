package com.sekisho.audit;

import com.sekisho.audit.log.Checkpoint;
import com.sekisho.audit.log.Malformed;
import com.sekisho.audit.log.SignedNote;
import com.sekisho.audit.log.Tree;
import com.sekisho.shared.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The latest checkpoint that this instance has signed or seen, kept in a file outside of the
/// database: a database that was set back to an earlier state cannot set it back too.
final class SeenCheckpoint {

  private static final Logger LOG = LoggerFactory.getLogger(SeenCheckpoint.class);

  private final Path file;
  private @Nullable SignedNote seen;

  /// @throws StartRefused where the file is there and holds no checkpoint
  SeenCheckpoint(Path file) {
    this.file = file;
    if (Files.exists(file)) {
      try {
        SignedNote note = SignedNote.parse(Files.readString(file));
        Checkpoint.parse(note.text());
        seen = note;
      } catch (Malformed e) {
        throw new StartRefused(
            "The file %s holds no checkpoint of the log: %s".formatted(file, e.getMessage()),
            "Bring the file back from a copy. By it this instance would notice that the database"
                + " was set back; remove it only where you are certain that it was not.",
            e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  synchronized Optional<SignedNote> note() {
    return Optional.ofNullable(seen);
  }

  synchronized long size() {
    return seen == null ? 0 : Checkpoint.parse(seen.text()).size();
  }

  /// @param size of the tree in the database
  /// @throws LogDamaged where the tree does not begin with the one that was seen
  synchronized void mustBeIn(Tree tree, long size, String origin) {
    if (seen == null) {
      return;
    }
    Checkpoint checkpoint = Checkpoint.parse(seen.text());
    if (!checkpoint.origin().equals(origin)) {
      throw new LogDamaged(
          "This instance knows the log “%s” from %s, and the database holds the log “%s”."
              .formatted(checkpoint.origin(), file, origin));
    }
    if (checkpoint.size() > size) {
      throw setBack(size);
    }
    if (!tree.root(checkpoint.size()).equals(checkpoint.root())) {
      throw new LogDamaged(
          ("The log in the database has %d events, but its first %d are not those of the checkpoint"
                  + " that this instance has seen (%s): the log was changed.")
              .formatted(size, checkpoint.size(), file));
    }
  }

  /// What to say where the tree in the database is smaller than the one that was seen.
  LogDamaged setBack(long size) {
    return new LogDamaged(
        ("The log in the database has %d events, but this instance has seen a checkpoint of %d"
                + " (%s): the database was set back. Bring back a state with all %d events.")
            .formatted(size, size(), file, size()));
  }

  /// Remembers a checkpoint that extends the one before. It is in memory at once; where the file
  /// cannot be written, that is logged and tried again with the next one.
  synchronized void keep(SignedNote note) {
    if (seen != null
        && Checkpoint.parse(note.text()).size() <= Checkpoint.parse(seen.text()).size()) {
      return;
    }
    seen = note;
    try {
      Path directory = file.toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, "log-checkpoint", ".new");
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.write(StandardCharsets.UTF_8.encode(note.toString()));
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("The latest checkpoint of the log cannot be kept in {}: {}", file, e.toString());
    }
  }
}
