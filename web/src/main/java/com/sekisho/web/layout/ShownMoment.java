package com.sekisho.web.layout;

import com.sekisho.edge.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/// Gives each page that can show the past the field for it, and where it does, the banner.
@Component
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class ShownMoment implements HandlerInterceptor, WebMvcConfigurer {

  /// A page of a list of another moment means nothing.
  private static final Set<String> LEFT = Set.of(AsOf.PARAMETER, "cursor");

  private final ZoneId zone;

  ShownMoment(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public void postHandle(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable ModelAndView page) {
    if (page != null
        && request.getAttribute("asOf") instanceof AsOf asOf
        && request.getAttribute("words") instanceof Words words) {
      page.addObject("moment", moment(asOf, request, words));
    }
  }

  private Moment moment(AsOf asOf, HttpServletRequest request, Words words) {
    List<Moment.Kept> keep = new ArrayList<>();
    UriComponentsBuilder today = UriComponentsBuilder.fromPath(request.getRequestURI());
    request
        .getParameterMap()
        .forEach(
            (name, values) -> {
              if (!LEFT.contains(name)) {
                for (String value : values) {
                  keep.add(new Moment.Kept(name, value));
                  today.queryParam(name, value);
                }
              }
            });
    Instant moment = asOf.moment().orElse(null);
    return new Moment(
        asOf.isPast(),
        moment == null ? "" : words.momentOf(moment),
        moment == null ? "" : moment.atZone(zone).toLocalDate().toString(),
        asOf.isBeforeTheBeginning() ? asOf.begins().map(words::momentOf).orElse("") : "",
        today.encode().build().toUriString(),
        request.getRequestURI(),
        keep);
  }
}
