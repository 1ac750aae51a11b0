/// In: what officers write and imports bring about vendors, models, licences and deployments. Out:
/// the same with source, date and certainty, and each model's licences and lineage completed
/// through all its ancestors. Must never know: rules, requests, or what a fact means for a
/// decision.
@ApplicationModule(allowedDependencies = "identity")
@NullMarked
package com.sekisho.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
