/// In: whatever a caller over HTTP can do wrong. Out: the manners that every door of the
/// application shares: problem documents, languages, bounded and strict bodies, idempotency keys,
/// entity tags. Must never know: any module's matter.
@ApplicationModule(allowedDependencies = {})
@NullMarked
package com.sekisho.edge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
