@NullMarked
package com.sekisho.browser;

import org.jspecify.annotations.NullMarked;
