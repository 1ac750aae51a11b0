/// Requests, the queue and what is done about one, over HTTP.
@NullMarked
package com.sekisho.request.http;

import org.jspecify.annotations.NullMarked;
