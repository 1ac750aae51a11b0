/// The first page: what may I use, what did I ask for, what waits for me.
@NullMarked
package com.sekisho.web.home;

import org.jspecify.annotations.NullMarked;
