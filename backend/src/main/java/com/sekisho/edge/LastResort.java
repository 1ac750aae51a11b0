package com.sekisho.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// Answers with a problem document what nobody made a page of, so that no failure reaches the
/// container.
@Component
class LastResort implements HandlerExceptionResolver, Ordered {

  private final ProblemDocuments documents;

  LastResort(ProblemDocuments documents) {
    this.documents = documents;
  }

  @Override
  public int getOrder() {
    return Ordered.LOWEST_PRECEDENCE;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception failure) {
    documents.write(request, response, failure);
    return new ModelAndView();
  }
}
