/// In: facts and the digest of a policy. Out: a decision, always the same for the same two. Must
/// never know: a clock, a database, a web server, or who is asking.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.sekisho.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
