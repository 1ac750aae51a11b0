/// In: steps, in the very transaction that takes them. Out: events, to those they concern: a list,
/// a case's history, a file. Must never know: what a request, a use or a model is; an event names
/// them by id and kind alone.
@ApplicationModule(allowedDependencies = {"identity", "export", "decision"})
@NullMarked
package com.sekisho.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
