package com.sekisho.audit;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The log is not the one that a checkpoint covers which somebody kept: there is no proof to give.
public class CheckpointContradicted extends Refusal {

  private static final long serialVersionUID = 1L;

  CheckpointContradicted(Bilingual how) {
    super(Kind.CONFLICT, "checkpoint-contradicted", how);
  }
}
