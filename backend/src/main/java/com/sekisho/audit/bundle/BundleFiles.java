package com.sekisho.audit.bundle;

import com.sekisho.audit.log.Tile;
import com.sekisho.shared.Digest;
import java.util.regex.Pattern;

/// The names of the files in a bundle.
public final class BundleFiles {

  /// What `manifest.json` calls this layout.
  public static final String FORMAT = "sekisho-evidence/1";

  public static final String PAGE = "index.html";
  public static final String EVENTS = "events.jsonl";
  public static final String BODIES = "bodies.jsonl";
  public static final String PEOPLE = "people.csv";
  public static final String MANIFEST = "manifest.json";

  /// The signed note of the checkpoint under which the events are proven.
  public static final String CHECKPOINT = "log/checkpoint";

  /// The key that signs now.
  public static final String VKEY = "log/vkey";

  /// All keys, each as [KeyOfLog] writes it.
  public static final String KEYS = "log/keys";

  /// A checkpoint from before, and the proof that the log extends it: hashes in base64, one a line.
  public static final String EARLIER = "log/earlier-checkpoint";

  public static final String CONSISTENCY = "log/consistency";

  /// Before the size from which on a key signs: the first checkpoint that it has signed.
  public static final String HANDOVERS = "log/handovers/";

  public static final String POLICIES = "policies/";

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*");
  private static final int MAX_NAME = 200;

  private BundleFiles() {}

  public static String tile(Tile tile) {
    return "log/tile/" + tile.level() + "/" + tile.path();
  }

  /// The Rego bundle of the policy whose digest this is.
  public static String policy(Digest digest) {
    return POLICIES + digest.value().replace(':', '-') + ".tar.gz";
  }

  /// Whether a file may be called so: a relative path that cannot lead out of its folder, on any
  /// system.
  public static boolean isName(String name) {
    return name.length() <= MAX_NAME && NAME.matcher(name).matches();
  }
}
