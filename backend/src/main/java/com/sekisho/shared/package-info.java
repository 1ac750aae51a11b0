/// In: nothing. Out: the few values that every module speaks in (ids, digests, canonical JSON,
/// bilingual text, pages of a list, refusals, steps). Must never know: Spring, Hibernate, any
/// module.
@NullMarked
package com.sekisho.shared;

import org.jspecify.annotations.NullMarked;
