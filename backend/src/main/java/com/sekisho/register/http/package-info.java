/// The register over HTTP: everybody signed in reads, the services say who writes.
@NullMarked
package com.sekisho.register.http;

import org.jspecify.annotations.NullMarked;
