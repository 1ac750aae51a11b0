/// Goes on with exports that were ordered, a few at a time, and clears away old ones.
@NullMarked
package com.sekisho.audit.background;

import org.jspecify.annotations.NullMarked;
