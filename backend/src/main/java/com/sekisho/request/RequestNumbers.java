package com.sekisho.request;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Gives out the references that people call requests by, such as `C-2026-0412`: each once, growing
/// within a year, with gaps where a request was not stored after all.
@Component
class RequestNumbers {

  private final JdbcTemplate jdbc;

  RequestNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// To be called before the transaction that stores the request, so that requests submitted at
  /// once do not wait for one another; within one, they do.
  @Transactional
  String next(int year) {
    Integer number =
        jdbc.queryForObject(
            "insert into request_number as n (year, last) values (?, 1)"
                + " on conflict (year) do update set last = n.last + 1 returning last",
            Integer.class,
            year);
    return "C-%d-%04d".formatted(year, number);
  }
}
