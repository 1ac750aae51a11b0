/// The policy engine as an OPA server that runs beside Sekisho or elsewhere.
@NullMarked
package com.sekisho.decision.opa;

import org.jspecify.annotations.NullMarked;
