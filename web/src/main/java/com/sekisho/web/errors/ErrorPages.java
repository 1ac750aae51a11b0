package com.sekisho.web.errors;

import com.sekisho.edge.Doors;
import com.sekisho.edge.Problem;
import com.sekisho.edge.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// Makes a page of every failure that a person runs into.
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

  private final Problems problems;
  private final Doors doors;
  private final LocaleResolver locales;

  ErrorPages(Problems problems, Doors doors, LocaleResolver locales) {
    this.problems = problems;
    this.doors = doors;
    this.locales = locales;
  }

  /// Before Spring's own resolvers.
  @Override
  public int getOrder() {
    return -10;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    if (doors.isForPrograms(request) || response.isCommitted()) {
      return null;
    }
    Problem problem = problems.of(failure, request);
    problem.headers().forEach(response::setHeader);
    return new ModelAndView(
        "error",
        Map.of("error", ErrorPage.of(problem, locales.resolveLocale(request))),
        HttpStatusCode.valueOf(problem.status()));
  }
}
