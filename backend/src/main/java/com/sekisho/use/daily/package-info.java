@NullMarked
package com.sekisho.use.daily;

import org.jspecify.annotations.NullMarked;
