/// In: the bundle that Sekisho ships with. Out: the active policy and every earlier one by its
/// digest, the catalogue of rules, the rule tables. Must never know: what is checked, or for whom.
@ApplicationModule(allowedDependencies = {"decision", "identity"})
@NullMarked
package com.sekisho.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
