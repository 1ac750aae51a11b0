package com.sekisho.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Lets replicas that start at once on one database put in, one after the other, what it holds from
/// the start: whoever comes second finds it done.
@Component
public class StartTurn {

  private final JdbcClient database;

  StartTurn(JdbcClient database) {
    this.database = database;
  }

  /// Waits for the turn. It lasts until the current transaction ends, and what is read after this
  /// call is what those before have left.
  @Transactional(propagation = Propagation.MANDATORY)
  public void take() {
    database.sql("SELECT id FROM start_turn FOR UPDATE").query(Integer.class).single();
  }
}
