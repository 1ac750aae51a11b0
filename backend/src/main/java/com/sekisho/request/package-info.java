/// In: what somebody wants to use, and what reviewers say of it. Out: the case as it stands, steps
/// for the log, and in the end an approved use. Must never know: what a rule says; only what the
/// decision says.
@ApplicationModule(allowedDependencies = {"check", "use", "decision", "identity", "audit"})
@NullMarked
package com.sekisho.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
