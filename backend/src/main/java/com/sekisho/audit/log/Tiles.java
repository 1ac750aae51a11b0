package com.sekisho.audit.log;

import java.util.List;

/// Where the hashes of a tree come from.
@FunctionalInterface
public interface Tiles {

  /// Neighbouring hashes of one level; each MUST be the Merkle tree hash (RFC 6962, section 2.1) of
  /// the 256^level leaves that it stands for. They all lie in one tile.
  ///
  /// @param level as in [Tile]
  /// @param first counted among the hashes of the level, from 0
  /// @param count from 1 to 256; MUST be as many as are returned
  List<Hash> hashes(int level, long first, int count);
}
