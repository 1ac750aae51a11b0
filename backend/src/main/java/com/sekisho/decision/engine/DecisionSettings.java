package com.sekisho.decision.engine;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How decisions are made.
///
/// @param engine which policy engine is asked
/// @param opa the OPA server; read where it is the engine
@ConfigurationProperties("sekisho.decision")
public record DecisionSettings(@DefaultValue("wasm") Engine engine, @DefaultValue Opa opa) {

  /// The policy engines that there are.
  public enum Engine {
    /// The policy as WebAssembly, in this process.
    WASM,
    /// An OPA server, over HTTP.
    OPA
  }

  /// An OPA server.
  ///
  /// @param url of the server, without a path
  /// @param connectTimeout longest time to wait for a connection
  /// @param readTimeout longest time to wait for an answer
  public record Opa(
      @DefaultValue("http://127.0.0.1:8181") URI url,
      @DefaultValue("2s") Duration connectTimeout,
      @DefaultValue("5s") Duration readTimeout) {}
}
