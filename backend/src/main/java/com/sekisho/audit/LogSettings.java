package com.sekisho.audit;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/// The transparency log.
///
/// @param origin the log's name, a URL without scheme; empty: the name of its key
/// @param key the signing key itself, in the form `PRIVATE+KEY+…` of Go's note package
/// @param keyFile a file with the signing key; read where `key` is empty. With neither, and with
///     the embedded database, a key is made at the first start
/// @param previousKeyFile a file with the key before, until a checkpoint is signed with the new one
/// @param isPublic whether anybody may read checkpoint, key and tiles, entries apart; else auditors
/// @param witnesses who are asked to cosign each checkpoint (c2sp.org/tlog-witness)
/// @param publish where checkpoints are sent to
@ConfigurationProperties("sekisho.audit.log")
public record LogSettings(
    @DefaultValue("") String origin,
    @DefaultValue("") String key,
    @DefaultValue("") String keyFile,
    @DefaultValue("") String previousKeyFile,
    @Name("public") @DefaultValue("false") boolean isPublic,
    @DefaultValue List<Witness> witnesses,
    @DefaultValue Publish publish) {

  public LogSettings {
    witnesses = List.copyOf(witnesses);
  }

  /// A witness.
  ///
  /// @param url its submission prefix
  /// @param vkey its verifier key, of an Ed25519 cosigner
  public record Witness(URI url, String vkey) {}

  /// How checkpoints leave the house.
  ///
  /// @param every how often
  /// @param webhooks addresses that the latest checkpoint is posted to, as `text/plain`
  /// @param mailTo mail addresses that it is sent to; needs `spring.mail.host`
  /// @param mailFrom the sender of such mail
  public record Publish(
      @DefaultValue("24h") Duration every,
      @DefaultValue List<URI> webhooks,
      @DefaultValue List<String> mailTo,
      @DefaultValue("") String mailFrom) {

    public Publish {
      webhooks = List.copyOf(webhooks);
      mailTo = List.copyOf(mailTo);
    }
  }
}
