@NullMarked
package com.sekisho.pages;

import org.jspecify.annotations.NullMarked;
