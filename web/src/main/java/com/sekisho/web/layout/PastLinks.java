package com.sekisho.web.layout;

import com.sekisho.edge.AsOf;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.condition.PathPatternsRequestCondition;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.support.RequestDataValueProcessor;
import org.springframework.web.util.pattern.PathPattern;

/// Keeps whoever looks at the past there: on a page that shows a past moment, each link and each
/// searching form that leads to a page which can show it too, leads to the same moment.
final class PastLinks implements RequestDataValueProcessor {

  private static final String SEARCHING = PastLinks.class.getName();

  private final RequestDataValueProcessor inner;
  private final ObjectProvider<RequestMappingHandlerMapping> mappings;

  /// @param inner what else is done with links and forms
  PastLinks(
      RequestDataValueProcessor inner, ObjectProvider<RequestMappingHandlerMapping> mappings) {
    this.inner = inner;
    this.mappings = mappings;
  }

  @Override
  public String processUrl(HttpServletRequest request, String url) {
    String processed = inner.processUrl(request, url);
    return request.getAttribute("asOf") instanceof AsOf asOf && asOf.isPast() && canShow(url)
        ? asOf.lead(processed)
        : processed;
  }

  @Override
  public String processAction(HttpServletRequest request, String action, String method) {
    request.setAttribute(
        SEARCHING,
        method.equalsIgnoreCase(RequestMethod.GET.name())
            && request.getAttribute("asOf") instanceof AsOf asOf
            && asOf.isPast()
            && canShow(action));
    return inner.processAction(request, action, method);
  }

  @Override
  public String processFormFieldValue(
      HttpServletRequest request, @Nullable String name, String value, String type) {
    return inner.processFormFieldValue(request, name, value, type);
  }

  @Override
  public @Nullable Map<String, String> getExtraHiddenFields(HttpServletRequest request) {
    Map<String, String> fields = inner.getExtraHiddenFields(request);
    if (Boolean.TRUE.equals(request.getAttribute(SEARCHING))
        && request.getAttribute("asOf") instanceof AsOf asOf) {
      Map<String, String> more = new HashMap<>(fields == null ? Map.of() : fields);
      asOf.moment().ifPresent(moment -> more.put(AsOf.PARAMETER, moment.toString()));
      return more;
    }
    return fields;
  }

  /// Whether the page that an address of this application leads to takes a moment.
  private boolean canShow(String url) {
    if (!url.startsWith("/") || url.contains(AsOf.PARAMETER + "=")) {
      return false;
    }
    PathContainer path = PathContainer.parsePath(url.replaceFirst("[?#].*", ""));
    return mappings.getObject().getHandlerMethods().entrySet().stream()
        .filter(each -> reads(each.getKey()))
        .flatMap(
            each -> patterns(each.getKey()).stream().map(one -> Map.entry(one, each.getValue())))
        .filter(each -> each.getKey().matches(path))
        .min(Map.Entry.comparingByKey(Comparator.<PathPattern>naturalOrder()))
        .filter(each -> takesAMoment(each.getValue()))
        .isPresent();
  }

  private static boolean reads(RequestMappingInfo info) {
    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  private static List<PathPattern> patterns(RequestMappingInfo info) {
    PathPatternsRequestCondition condition = info.getPathPatternsCondition();
    return condition == null ? List.of() : List.copyOf(condition.getPatterns());
  }

  private static boolean takesAMoment(HandlerMethod method) {
    return Arrays.stream(method.getMethodParameters())
        .anyMatch(parameter -> parameter.getParameterType() == AsOf.class);
  }
}
