/// Draws the modules as they are, for `docs/architecture`.
@NullMarked
package com.sekisho.architecture;

import org.jspecify.annotations.NullMarked;
