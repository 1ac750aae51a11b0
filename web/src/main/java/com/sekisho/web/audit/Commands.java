package com.sekisho.web.audit;

import com.sekisho.audit.log.Proofs.Rung;
import com.sekisho.audit.log.VerifierKey;
import java.util.List;

/// What to type to check a file without this product: a POSIX shell, `base64` and OpenSSL from 3.0
/// on are enough. The values in them come from the log, so they can be pasted as they are.
final class Commands {

  /// What stands before an Ed25519 public key where X.509 wraps it (RFC 8410, section 4), in octal.
  private static final String X509 = "\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000";

  private Commands() {}

  /// Checks the signature of the log's key on a checkpoint.
  ///
  /// @param file the name of the file with the checkpoint
  static String ofCheckpoint(String file, VerifierKey key) {
    String[] parts = key.toString().split("\\+", 3);
    return """
    sed '/^$/,$d' %1$s > text
    grep -F '— %2$s ' %1$s | head -n 1 | sed 's/.* //' | base64 -d | tail -c 64 > signature
    { printf '%3$s'; printf '%%s' '%4$s' | base64 -d | tail -c 32; } > key
    openssl pkeyutl -verify -pubin -keyform DER -inkey key -rawin -in text -sigfile signature
    """
        .formatted(file, parts[0], X509, parts[2]);
  }

  /// Computes the root from the event in a receipt.
  ///
  /// @param file the name of the file with the receipt
  static String ofReceipt(String file, List<Rung> rungs) {
    StringBuilder commands =
        new StringBuilder(
            """
            hash() { openssl dgst -sha256 -binary | base64; }
            node() { { printf '\\001'; echo "$1" | base64 -d; echo "$2" | base64 -d; } | hash; }
            sed -n 's/^extra //p' %s | base64 -d > event.json
            value=$({ printf '\\000'; cat event.json; } | hash); echo "leaf $value"
            """
                .formatted(file));
    for (Rung rung : rungs) {
      commands.append(
          (rung.left() ? "value=$(node %s \"$value\")\n" : "value=$(node \"$value\" %s)\n")
              .formatted(rung.sibling().base64()));
    }
    return commands.append("echo \"root $value\"\n").toString();
  }
}
