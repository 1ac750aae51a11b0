package com.sekisho.identity.http;

import com.sekisho.identity.Actor;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.shared.Bilingual;
import java.util.Collection;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// Who a log-in found the caller to be. Its name, for Spring, is the actor id.
public record SignedIn(Actor actor, Bilingual name) implements AuthenticatedPrincipal {

  public static Authentication of(PersonView person) {
    return UsernamePasswordAuthenticationToken.authenticated(
        new SignedIn(person.actor(), person.name()), null, authorities(person.roles()));
  }

  private static List<GrantedAuthority> authorities(Collection<Role> roles) {
    return roles.stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.word()))
        .toList();
  }

  @Override
  public String getName() {
    return actor.id().value();
  }
}
