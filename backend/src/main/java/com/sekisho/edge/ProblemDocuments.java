package com.sekisho.edge;

import com.sekisho.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.json.JsonMapper;

/// Answers every failed call of a program with a problem document (RFC 9457), in the caller's
/// language.
@Component
public class ProblemDocuments implements HandlerExceptionResolver, Ordered {

  /// The document. `violations` is empty where the problem lies in no part of the input.
  ///
  /// @param incident under what id the application's log tells more; only where the fault is ours
  public record Document(
      String type,
      String title,
      int status,
      String detail,
      String instance,
      List<Place> violations,
      @Nullable String incident) {}

  /// @param path where: `use.data[1]`, or the name of a parameter or header
  /// @param message what is wrong there
  public record Place(String path, String message) {}

  private final Problems problems;
  private final Doors doors;
  private final JsonMapper json;
  private final LocaleResolver locales;

  ProblemDocuments(Problems problems, Doors doors, JsonMapper json, LocaleResolver locales) {
    this.problems = problems;
    this.doors = doors;
    this.json = json;
    this.locales = locales;
  }

  /// Before Spring's own resolvers, which would answer some failures in their own way.
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
    if (!doors.isForPrograms(request)) {
      return null;
    }
    write(request, response, failure);
    return new ModelAndView();
  }

  /// Answers with the document of a failure, unless an answer is under way or nobody is left to
  /// read it.
  public void write(HttpServletRequest request, HttpServletResponse response, Throwable failure) {
    if (response.isCommitted() || failure instanceof AsyncRequestNotUsableException) {
      return;
    }
    Problem problem = problems.of(failure, request);
    Locale locale = locales.resolveLocale(request);
    Document document =
        new Document(
            problem.type(),
            problem.title().in(locale),
            problem.status(),
            problem.detail().in(locale),
            Doors.path(request),
            problem.violations().stream().map(violation -> place(violation, locale)).toList(),
            problem.incident());
    response.resetBuffer();
    response.setStatus(problem.status());
    problem.headers().forEach(response::setHeader);
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    byte[] body = json.writeValueAsBytes(document);
    response.setContentLength(body.length);
    try {
      response.getOutputStream().write(body);
      response.flushBuffer();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Place place(Violation violation, Locale locale) {
    return new Place(violation.path(), violation.message().in(locale));
  }
}
