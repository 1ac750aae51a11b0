/// In: which item of the register somebody looks at, and an officer's change of its status. Out:
/// its page. Must never know: what the rules make of a fact.
@NullMarked
package com.sekisho.web.register;

import org.jspecify.annotations.NullMarked;
