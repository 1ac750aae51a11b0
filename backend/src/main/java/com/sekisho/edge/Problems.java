package com.sekisho.edge;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.ChangedMeanwhile;
import com.sekisho.shared.Refusal;
import com.sekisho.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;

/// The one place that says what a failure means to whoever called.
@Component
public class Problems {

  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

  private static final String CLOSED_BY_THE_POOL = "Connection is closed";

  /// What happened, for the caller. What is a fault of ours is logged here, with an id that the
  /// caller gets to see, and nothing else of it.
  public Problem of(Throwable failure, HttpServletRequest request) {
    return switch (failure) {
      case ChangedMeanwhile refusal -> changedMeanwhile(refusal, request);
      case Refusal refusal -> ofRefusal(refusal);
      case OptimisticLockingFailureException _ -> changedMeanwhile(new ChangedMeanwhile(), request);
      case HttpMessageNotReadableException unreadable -> ofUnreadable(unreadable);
      case JacksonException broken -> JsonProblems.of(broken);
      case NoResourceFoundException _, NoHandlerFoundException _ -> noSuchPath(request);
      case HttpRequestMethodNotSupportedException wrong -> ofMethod(wrong);
      case HttpMediaTypeNotSupportedException wrong -> ofContentType(wrong);
      case HttpMediaTypeNotAcceptableException wrong -> ofAccept(wrong);
      case MethodArgumentTypeMismatchException wrong -> ofArgument(wrong, request);
      case MissingServletRequestParameterException missing ->
          missing("missing-parameter", missing.getParameterName());
      case MissingRequestHeaderException missing ->
          missing("missing-header", missing.getHeaderName());
      case MethodArgumentNotValidException invalid -> ofBinding(invalid);
      case HandlerMethodValidationException invalid -> ofParameters(invalid);
      case AuthenticationException _ -> signIn();
      case CsrfException _ -> pageTooOld();
      case AccessDeniedException _ -> notAllowed();
      case StatusAlone alone -> ofStatus(alone.status(), request);
      default -> ofOther(failure, request);
    };
  }

  static Problem ofRefusal(Refusal refusal) {
    int status =
        switch (refusal.kind()) {
          case INVALID ->
              switch (refusal) {
                case TooLarge _ -> 413;
                case KeyUsedBefore _ -> 422;
                case VersionMissing _ -> 428;
                default -> 400;
              };
          case NOT_ALLOWED -> 403;
          case NOT_FOUND -> 404;
          case CONFLICT -> 409;
          case UNAVAILABLE -> 503;
        };
    if (status == 503) {
      LOG.warn("Not available: {}", refusal.getMessage(), refusal);
    }
    return new Problem(
        refusal.type(),
        status,
        refusal.explanation(),
        refusal.violations(),
        status == 503 ? Map.of(HttpHeaders.RETRY_AFTER, "30") : Map.of(),
        null);
  }

  /// RFC 9110 section 13.1.1: a precondition that the caller set itself and that fails is a 412.
  private static Problem changedMeanwhile(ChangedMeanwhile refusal, HttpServletRequest request) {
    int status = request.getHeader(HttpHeaders.IF_MATCH) == null ? 409 : 412;
    return Problem.of(refusal.type(), status, refusal.explanation());
  }

  private static Problem ofUnreadable(HttpMessageNotReadableException unreadable) {
    return switch (unreadable.getCause()) {
      case JacksonException broken -> JsonProblems.of(broken);
      case null, default ->
          Problem.of(
              "invalid-input",
              400,
              new Violation(
                  "",
                  new Bilingual("This needs a JSON body, in UTF-8.", "UTF-8のJSONを本文として送信してください。")));
    };
  }

  private static Problem noSuchPath(HttpServletRequest request) {
    String path = Doors.path(request);
    return Problem.of(
        "no-such-path",
        404,
        new Bilingual("There is nothing at " + path + ".", path + "には何もありません。"));
  }

  private static Problem ofMethod(HttpRequestMethodNotSupportedException wrong) {
    Set<HttpMethod> supported = wrong.getSupportedHttpMethods();
    String allowed =
        supported == null
            ? ""
            : supported.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    Problem problem =
        Problem.of(
            "method-not-allowed",
            405,
            new Bilingual(
                "%s is not offered here; %s is.".formatted(wrong.getMethod(), allowed),
                "%sは使えません。使えるのは%sです。".formatted(wrong.getMethod(), allowed)));
    return problem.withHeader(HttpHeaders.ALLOW, allowed);
  }

  private static Problem ofContentType(HttpMediaTypeNotSupportedException wrong) {
    String sent = wrong.getContentType() == null ? "" : wrong.getContentType().toString();
    String accepted = types(wrong.getSupportedMediaTypes());
    return Problem.of(
        "unsupported-content-type",
        415,
        new Bilingual(
            "The content type “%s” is not understood here; send %s.".formatted(sent, accepted),
            "コンテンツタイプ「%s」は扱えません。%sで送信してください。".formatted(sent, accepted)));
  }

  private static Problem ofAccept(HttpMediaTypeNotAcceptableException wrong) {
    String offered = types(wrong.getSupportedMediaTypes());
    return Problem.of(
        "not-acceptable",
        406,
        new Bilingual(
            "The answer is not available in the format asked for; it is as %s.".formatted(offered),
            "指定された形式では返せません。返せる形式は%sです。".formatted(offered)));
  }

  private static String types(List<MediaType> types) {
    return types.isEmpty()
        ? MediaType.APPLICATION_JSON_VALUE
        : types.stream()
            .filter(MediaType::isConcrete)
            .map(MediaType::toString)
            .distinct()
            .collect(Collectors.joining(", "));
  }

  /// A part of the path that cannot be an id names nothing; a parameter of another form is a
  /// mistake.
  private static Problem ofArgument(
      MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
    if (wrong.getParameter().hasParameterAnnotation(PathVariable.class)) {
      return noSuchPath(request);
    }
    return Problem.of(
        "invalid-input",
        400,
        new Violation(
            wrong.getName(),
            new Bilingual(
                "“%s” is not a value that “%s” can have."
                    .formatted(wrong.getValue(), wrong.getName()),
                "「%s」に「%s」という値は指定できません。".formatted(wrong.getName(), wrong.getValue()))));
  }

  private static Problem missing(String word, String name) {
    return Problem.of(
        word,
        400,
        new Violation(
            name,
            new Bilingual("“%s” is missing.".formatted(name), "「%s」がありません。".formatted(name))));
  }

  private static Problem ofBinding(MethodArgumentNotValidException invalid) {
    List<Violation> violations = new ArrayList<>();
    invalid
        .getFieldErrors()
        .forEach(error -> violations.add(notAccepted(error.getField(), error.getRejectedValue())));
    invalid
        .getGlobalErrors()
        .forEach(error -> violations.add(notAccepted(error.getObjectName(), "")));
    return ofViolations(violations);
  }

  private static Problem ofParameters(HandlerMethodValidationException invalid) {
    List<Violation> violations = new ArrayList<>();
    for (ParameterValidationResult result : invalid.getParameterValidationResults()) {
      String name = result.getMethodParameter().getParameterName();
      violations.add(notAccepted(name == null ? "" : name, result.getArgument()));
    }
    return ofViolations(violations);
  }

  private static Problem ofViolations(List<Violation> violations) {
    return new Problem(
        "invalid-input",
        400,
        new Bilingual("Some parts of the input cannot be accepted.", "受け付けられない項目があります。"),
        violations,
        Map.of(),
        null);
  }

  private static Violation notAccepted(
      String path, @org.jspecify.annotations.Nullable Object value) {
    return new Violation(
        path,
        new Bilingual(
            "“%s” cannot be accepted here.".formatted(value), "「%s」は受け付けられません。".formatted(value)));
  }

  private static Problem signIn() {
    return Problem.of(
        "not-signed-in",
        401,
        new Bilingual(
            "This needs somebody who is signed in; no valid name and password came with the call.",
            "サインインが必要です。有効なユーザー名とパスワードが送られていません。"));
  }

  private static Problem pageTooOld() {
    return Problem.of(
        Problem.PAGE_TOO_OLD,
        403,
        new Bilingual(
            "The page was open for too long, or you signed in anew meanwhile, so the last step was"
                + " not taken.",
            "ページを開いてから時間が経ったか、その間にサインインし直したため、最後の操作は受け付けられませんでした。"));
  }

  private static Problem notAllowed() {
    return Problem.of(
        "not-allowed", 403, new Bilingual("Your roles do not allow this.", "あなたの役割ではこの操作はできません。"));
  }

  private static Problem ofStatus(int status, HttpServletRequest request) {
    return switch (status) {
      case 401 -> signIn();
      case 403 -> notAllowed();
      case 404 -> noSuchPath(request);
      default ->
          status < 500
              ? ofContainer(status)
              : fault(new IllegalStateException("answered with status " + status), request);
    };
  }

  /// For a call that the container answers by itself.
  static Problem ofContainer(int status) {
    return status < 500
        ? Problem.of(
            "bad-request",
            status,
            new Bilingual(
                "The call is not well-formed HTTP for this address.", "このアドレスへの要求として正しい形式ではありません。"))
        : Problem.of(
            "fault", status, new Bilingual("Something failed on our side.", "システムで問題が起きました。"));
  }

  private static Problem ofOther(Throwable failure, HttpServletRequest request) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return ofRefusal(refusal);
      }
      if (cause instanceof SQLException sql && connectionLost(sql)) {
        LOG.warn("The database does not answer: {}", sql.getMessage());
        return databaseAway();
      }
    }
    return switch (failure) {
      case ConcurrencyFailureException _ -> changedMeanwhile(new ChangedMeanwhile(), request);
      case DataIntegrityViolationException conflict -> {
        LOG.warn("The database refused a change", conflict);
        yield Problem.of(
            "conflict",
            409,
            new Bilingual(
                "This does not go together with what is stored already.", "すでに保存されている内容と両立しません。"));
      }
      default -> fault(failure, request);
    };
  }

  /// SQLSTATE class 08 is a lost connection, 57P a server that ends or starts. Rolling back on a
  /// connection that was lost in the middle fails once more, in place of the first failure and
  /// without a state: the pool has closed it by then.
  private static boolean connectionLost(SQLException sql) {
    String state = sql.getSQLState();
    return sql instanceof SQLTransientConnectionException
        || sql instanceof SQLNonTransientConnectionException
        || (state == null
            ? CLOSED_BY_THE_POOL.equals(sql.getMessage())
            : state.startsWith("08") || state.startsWith("57P"));
  }

  private static Problem databaseAway() {
    return Problem.of(
            "database-away",
            503,
            new Bilingual(
                "The database does not answer, so nothing was decided or stored. Try again in a few"
                    + " minutes.",
                "データベースが応答しないため、何も判定・保存されていません。数分後にもう一度お試しください。"))
        .withHeader(HttpHeaders.RETRY_AFTER, "30");
  }

  private static Problem fault(Throwable failure, HttpServletRequest request) {
    String incident = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    LOG.error("Incident {}: {} {}", incident, request.getMethod(), Doors.path(request), failure);
    return new Problem(
        "fault",
        500,
        new Bilingual(
            "Something failed on our side. The incident is logged as " + incident + ".",
            "システムで問題が起きました。受付番号は" + incident + "です。"),
        List.of(),
        Map.of(),
        incident);
  }
}
