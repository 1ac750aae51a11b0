package com.sekisho.decision;

/// A policy as compiled for the engines: the same rules and tables twice. The arrays are shared,
/// never copied: whoever reads them MUST NOT change them.
public final class PolicyBundle {

  private final PolicyId id;
  private final byte[] rego;
  private final byte[] wasm;

  /// @param id its digest is that of the bytes of `rego`
  /// @param rego a bundle (gzipped tar) of Rego and data, as OPA servers take it
  /// @param wasm the bundle with the rules compiled to WebAssembly
  public PolicyBundle(PolicyId id, byte[] rego, byte[] wasm) {
    this.id = id;
    this.rego = rego;
    this.wasm = wasm;
  }

  public PolicyId id() {
    return id;
  }

  public byte[] rego() {
    return rego;
  }

  public byte[] wasm() {
    return wasm;
  }
}
