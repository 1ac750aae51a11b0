package com.sekisho.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Which way in a call takes: the one for programs or the one for people.
@Component
public class Doors {

  /// Request attribute under which a filter leaves the failure for which it gave up.
  public static final String FAILURE = Doors.class.getName() + ".failure";

  private static final List<String> FOR_PROGRAMS =
      List.of(
          "/api/",
          "/access/",
          "/v1/",
          "/v3/",
          "/log/",
          "/opa/",
          "/actuator",
          "/.well-known/",
          "/swagger-ui");

  private final boolean pages;

  Doors(@Value("${sekisho.pages.enabled}") boolean pages) {
    this.pages = pages;
  }

  /// Whether the answer goes to a program: then failures are problem documents, callers show who
  /// they are with each call, and no session is kept.
  public boolean isForPrograms(HttpServletRequest request) {
    String path = path(request);
    return !pages || FOR_PROGRAMS.stream().anyMatch(path::startsWith);
  }

  /// The path that was called, also where the container has passed the call on to its error page.
  static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed == null ? request.getRequestURI() : failed.toString();
  }
}
