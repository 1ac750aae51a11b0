package com.sekisho.identity.http;

import com.sekisho.identity.Actor;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hands controllers the caller as an argument; as an `Optional` where nobody has to say who they
/// are.
@Component
class ActorArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(this);
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.nestedIfOptional().getNestedParameterType() == Actor.class;
  }

  @Override
  public Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binders) {
    Optional<Actor> actor =
        request.getUserPrincipal() instanceof Authentication caller
                && caller.getPrincipal() instanceof SignedIn signedIn
            ? Optional.of(signedIn.actor())
            : Optional.empty();
    if (parameter.isOptional()) {
      return actor;
    }
    if (actor.isPresent()) {
      return actor.get();
    }
    throw new AuthenticationCredentialsNotFoundException("nobody is signed in");
  }
}
