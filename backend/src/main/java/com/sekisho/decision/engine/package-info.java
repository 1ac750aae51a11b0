/// Chooses the policy engine by configuration.
@NullMarked
package com.sekisho.decision.engine;

import org.jspecify.annotations.NullMarked;
