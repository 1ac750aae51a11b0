package com.sekisho.decision;

import com.sekisho.shared.Digest;
import java.util.Optional;

/// Where an engine finds the policy that it is asked to decide by.
///
/// An implementation MUST give the same bytes for the same digest for as long as any decision names
/// it, and MUST be safe for use by many threads.
public interface PolicyBundles {

  Optional<PolicyBundle> bundle(Digest digest);
}
