/// In: what a request was approved as. Out: the approved uses, each with its conditions, its last
/// day and its state, to those who may see it. Must never know: how an approval comes about, or
/// what rules say.
@ApplicationModule(allowedDependencies = {"decision", "identity"})
@NullMarked
package com.sekisho.use;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
