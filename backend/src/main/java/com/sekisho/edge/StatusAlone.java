package com.sekisho.edge;

/// A call that the container or a filter ended with a status and nothing else.
class StatusAlone extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;

  StatusAlone(int status) {
    super("status " + status, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
