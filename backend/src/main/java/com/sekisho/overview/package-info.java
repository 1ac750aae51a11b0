/// In: what the other modules keep. Out: what lies across them: what changed between two dates, and
/// each way into "approved" with how much of it there is. Must never know: how anything is changed;
/// it reads, and nobody builds on it.
@ApplicationModule(allowedDependencies = {"audit", "identity", "policy", "register", "use"})
@NullMarked
package com.sekisho.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
