package com.sekisho.edge;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Gives controllers what only the edge may know: the moment (`Instant`), the company's day
/// (`LocalDate`) and the version that the caller expects, as arguments without an annotation.
@Component
class EdgeArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  private static final Set<Class<?>> TYPES =
      Set.of(Instant.class, LocalDate.class, ExpectedVersion.class);

  private final Clock clock;

  EdgeArguments(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return TYPES.contains(parameter.getParameterType())
        && parameter.getParameterAnnotations().length == 0;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Class<?> type = parameter.getParameterType();
    if (type == Instant.class) {
      return clock.instant();
    }
    if (type == LocalDate.class) {
      return LocalDate.now(clock);
    }
    return EntityTag.expected(request.getHeader(HttpHeaders.IF_MATCH));
  }
}
