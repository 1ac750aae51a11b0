/// The door of identity: who gets in, the caller as an argument, and organisation units over HTTP.
@NullMarked
package com.sekisho.identity.http;

import org.jspecify.annotations.NullMarked;
