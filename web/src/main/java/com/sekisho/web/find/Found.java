package com.sekisho.web.find;

import com.sekisho.decision.Decision;
import com.sekisho.register.DeploymentView;
import com.sekisho.web.parts.Gate;

/// A deployment with what was decided on it.
record Found(DeploymentView deployment, Decision decision) {

  Gate gate() {
    return Gate.of(decision.outcome());
  }
}
