/// In: facts as a person or machine gives them, whole or half filled in. Out: facts completed from
/// the register and the decision that the active policy makes of them, kept or not. Must never
/// know: what becomes of it.
@ApplicationModule(allowedDependencies = {"decision", "policy", "register", "identity"})
@NullMarked
package com.sekisho.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
