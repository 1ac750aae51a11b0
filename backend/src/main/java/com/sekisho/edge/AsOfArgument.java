package com.sekisho.edge;

import com.sekisho.database.Past;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.Violation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers the moment that the caller asks about, and says in the answer's headers which
/// one that was and since when anything is recorded. An address that shows only the present refuses
/// the question rather than answering another one.
@Component
class AsOfArgument implements HandlerMethodArgumentResolver, HandlerInterceptor, WebMvcConfigurer {

  static final String MOMENT_HEADER = "Sekisho-As-Of";
  static final String BEGINS_HEADER = "Sekisho-Recorded-Since";

  /// Under which pages find it among the attributes of the request.
  static final String ATTRIBUTE = "asOf";

  private final Past past;
  private final Clock clock;

  AsOfArgument(Past past, Clock clock) {
    this.past = past;
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == AsOf.class;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && isGiven(request.getParameter(AsOf.PARAMETER))
        && Arrays.stream(method.getMethodParameters()).noneMatch(this::supportsParameter)) {
      throw refused(
          "This shows the present only; leave as_of out.", "この情報は現在の状態だけを示します。as_ofは指定しないでください。");
    }
    return true;
  }

  @Override
  public AsOf resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    String asked = request.getParameter(AsOf.PARAMETER);
    ZoneId zone = clock.getZone();
    AsOf asOf =
        asked == null || !isGiven(asked)
            ? new AsOf(past, zone, null, null)
            : past(moment(asked.strip(), clock.instant(), zone), request);
    request.setAttribute(ATTRIBUTE, asOf, RequestAttributes.SCOPE_REQUEST);
    return asOf;
  }

  private AsOf past(Instant moment, NativeWebRequest request) {
    Instant begins = past.begins().orElse(null);
    HttpServletResponse response =
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
    response.setHeader(MOMENT_HEADER, moment.toString());
    if (begins != null) {
      response.setHeader(BEGINS_HEADER, begins.toString());
    }
    return new AsOf(past, clock.getZone(), moment, begins);
  }

  private static boolean isGiven(@Nullable String asked) {
    return asked != null && !asked.isBlank();
  }

  /// Today has not ended yet: it is shown up to now.
  static Instant moment(String asked, Instant now, ZoneId zone) {
    Instant moment = parsed(asked, zone);
    if (asked.equals(LocalDate.ofInstant(now, zone).toString())) {
      moment = now;
    }
    if (moment.isAfter(now)) {
      throw refused(
          "This lies in the future; give a moment that has passed.",
          "未来の日時は指定できません。過去の日時を指定してください。");
    }
    // As revisions are kept.
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant parsed(String asked, ZoneId zone) {
    try {
      return asked.length() == "2026-11-24".length()
          ? LocalDate.parse(asked).plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1)
          : OffsetDateTime.parse(asked).toInstant();
    } catch (DateTimeException _) {
      throw refused(
          "Give an instant such as 2026-11-24T09:00:00Z, or a date such as 2026-11-24.",
          "日時(例:2026-11-24T09:00:00Z)または日付(例:2026-11-24)で指定してください。");
    }
  }

  private static InvalidInput refused(String en, String ja) {
    return new InvalidInput(new Violation(AsOf.PARAMETER, new Bilingual(en, ja)));
  }
}
