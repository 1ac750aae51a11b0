/// The arithmetic of a transparency log: hashes, proofs, tiles, signed notes. It knows the JDK and
/// nothing else, so that whoever checks a log offline runs the very same code as the server, and
/// can read all of it.
@NamedInterface("log")
@NullMarked
package com.sekisho.audit.log;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
