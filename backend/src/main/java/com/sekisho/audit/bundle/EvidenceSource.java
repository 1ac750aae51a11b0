package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Tiles;
import com.sekisho.shared.Digest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// Where what is put into a bundle comes from. Asked twice, it MUST give the same.
public interface EvidenceSource {

  /// Hands over the events, the lowest index first.
  ///
  /// @param atMost how many
  void events(long atMost, EventReader reader) throws IOException;

  /// Hands over the documents that the events name by digest, each once, in the order of their
  /// digests.
  ///
  /// @param reader is given the canonical JSON that the digest is of
  void bodies(TextReader reader) throws IOException;

  /// The policies by which the decisions among those documents were made, in the order of digests.
  List<Digest> policies();

  /// The Rego bundle of a policy, if it is there.
  Optional<byte[]> policy(Digest digest);

  /// Those people behind actor ids in the events who are still known.
  List<Known> people();

  /// The hashes of the log's tree.
  Tiles tiles();

  /// Somebody's name.
  record Known(String id, String nameEn, String nameJa) {}

  @FunctionalInterface
  interface EventReader {
    void accept(EventLine event) throws IOException;
  }

  @FunctionalInterface
  interface TextReader {
    void accept(String text) throws IOException;
  }
}
