/// Approved uses and what is done about one, over HTTP.
@NullMarked
package com.sekisho.use.http;

import org.jspecify.annotations.NullMarked;
