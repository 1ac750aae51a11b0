/// The policy engine inside the JVM: OPA's WebAssembly, compiled to JVM bytecode by Chicory.
@NullMarked
package com.sekisho.decision.wasm;

import org.jspecify.annotations.NullMarked;
