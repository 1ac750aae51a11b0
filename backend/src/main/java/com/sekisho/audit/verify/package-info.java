/// Checks offline what the application gave out: evidence bundles and receipts. It trusts the keys
/// and checkpoints that it is given, and no word of what it checks. It knows no framework, no
/// database and no network.
@NamedInterface("verify")
@NullMarked
package com.sekisho.audit.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
