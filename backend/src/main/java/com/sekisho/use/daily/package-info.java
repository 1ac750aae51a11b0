/// Ends uses whose last day has passed, each night and at each start.
@NullMarked
package com.sekisho.use.daily;

import org.jspecify.annotations.NullMarked;
