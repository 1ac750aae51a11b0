package com.sekisho.decision;

import com.sekisho.shared.Digest;

/// Which policy decided: its version's name, and the digest that identifies rules and rule tables.
public record PolicyId(String version, Digest digest) {}
