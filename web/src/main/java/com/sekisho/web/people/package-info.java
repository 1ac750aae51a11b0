/// In: an administrator who looks somebody up, or erases them. Out: who there is and in which
/// roles, now or then. Must never know: how anybody signs in.
@NullMarked
package com.sekisho.web.people;

import org.jspecify.annotations.NullMarked;
