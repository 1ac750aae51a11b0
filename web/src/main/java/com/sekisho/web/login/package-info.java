/// The way in.
@NullMarked
package com.sekisho.web.login;

import org.jspecify.annotations.NullMarked;
