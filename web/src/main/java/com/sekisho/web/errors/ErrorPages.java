package com.sekisho.web.errors;

import com.sekisho.edge.Doors;
import com.sekisho.edge.Problem;
import com.sekisho.edge.Problems;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/// Makes a page of every failure that a person runs into, or, where htmx asked for a part of a
/// page, the part that says so.
@Component
class ErrorPages implements HandlerExceptionResolver, Ordered {

  /// Where pages show verdicts that htmx renews. A failure takes the place of the verdict,
  /// whichever part was asked for: what was said before it no longer holds, and no field is lost.
  private static final String VERDICTS = "#verdict, #results";

  private static final Map<String, String> IN_PLACE_OF_VERDICTS =
      Map.of(
          "HX-Retarget",
          VERDICTS,
          "HX-Reswap",
          "innerHTML",
          "HX-Reselect",
          "unset",
          "HX-Push-Url",
          "false");

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
    boolean part = request.getHeader("HX-Request") != null;
    if (part) {
      IN_PLACE_OF_VERDICTS.forEach(response::setHeader);
    }
    ErrorPage page =
        ErrorPage.of(
            problem, part ? null : again(problem, request), locales.resolveLocale(request));
    return new ModelAndView(
        part ? "error :: part" : "error",
        Map.of("error", page),
        HttpStatusCode.valueOf(problem.status()));
  }

  /// What was typed into a form that could not be taken because something is away.
  private static ErrorPage.@Nullable Again again(Problem problem, HttpServletRequest request) {
    if (problem.status() != HttpStatus.SERVICE_UNAVAILABLE.value()
        || !request.getMethod().equals("POST")
        || request.getDispatcherType() != DispatcherType.REQUEST) {
      return null;
    }
    List<ErrorPage.Field> fields =
        request.getParameterMap().entrySet().stream()
            .filter(field -> !field.getKey().equals("_csrf"))
            .flatMap(
                field ->
                    Arrays.stream(field.getValue())
                        .map(value -> new ErrorPage.Field(field.getKey(), value)))
            .toList();
    return new ErrorPage.Again(request.getRequestURI(), fields);
  }
}
