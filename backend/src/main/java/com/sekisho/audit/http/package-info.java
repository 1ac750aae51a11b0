/// The events of the log over HTTP, as a list and as a file.
@NullMarked
package com.sekisho.audit.http;

import org.jspecify.annotations.NullMarked;
