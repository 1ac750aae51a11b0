/// In: which rules somebody looks for. Out: the catalogue for people, made of the annotations of
/// the policy in force. Must never know: how a rule computes.
@NullMarked
package com.sekisho.web.rules;

import org.jspecify.annotations.NullMarked;
