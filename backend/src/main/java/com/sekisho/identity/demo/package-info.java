/// The log-in for trying Sekisho out: fixed accounts whose password is their name, on this machine
/// only, as long as no identity provider is configured.
@NullMarked
package com.sekisho.identity.demo;

import org.jspecify.annotations.NullMarked;
