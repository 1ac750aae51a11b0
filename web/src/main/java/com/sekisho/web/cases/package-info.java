/// Cases: the list of requests, one request with all that is known of it, and what can be decided.
@NullMarked
package com.sekisho.web.cases;

import org.jspecify.annotations.NullMarked;
