/// Checks and stored decisions over HTTP.
@NullMarked
package com.sekisho.check.http;

import org.jspecify.annotations.NullMarked;
