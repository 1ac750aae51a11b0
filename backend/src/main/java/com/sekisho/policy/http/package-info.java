/// The rule catalogue over HTTP.
@NullMarked
package com.sekisho.policy.http;

import org.jspecify.annotations.NullMarked;
