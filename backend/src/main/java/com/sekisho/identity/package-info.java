/// In: who is calling, from the log-in adapter. Out: [com.sekisho.identity.Actor], roles, people
/// and organisation units, and the rule of four eyes. Must never know: what anybody asks for or
/// decides.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.sekisho.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
