/// Brings items into the register from elsewhere, by the same door as everybody.
@NullMarked
package com.sekisho.register.importing;

import org.jspecify.annotations.NullMarked;
