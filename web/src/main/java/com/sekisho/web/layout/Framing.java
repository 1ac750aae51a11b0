package com.sekisho.web.layout;

import com.sekisho.identity.People;
import com.sekisho.identity.PersonView;
import com.sekisho.identity.Role;
import com.sekisho.request.Requests;
import com.sekisho.shared.ActorId;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// Gives every page its frame and its words, as attributes of the request. A filter, so that they
/// are there whatever fails before a controller is found.
@Component
@ConditionalOnBooleanProperty("sekisho.pages.enabled")
class Framing extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(Framing.class);

  private static final List<String> NO_PAGES =
      List.of("/api/", "/access/", "/v1/", "/v3/", "/actuator", "/css/", "/img/", "/webjars/");

  private final MessageSource messages;
  private final Names names;
  private final People people;
  private final Requests requests;
  private final Clock clock;
  private final ZoneId zone;
  private final LocaleResolver locales;
  private final boolean demo;

  Framing(
      MessageSource messages,
      Names names,
      People people,
      Requests requests,
      Clock clock,
      ZoneId zone,
      LocaleResolver locales,
      Environment environment) {
    this.messages = messages;
    this.names = names;
    this.people = people;
    this.requests = requests;
    this.clock = clock;
    this.zone = zone;
    this.locales = locales;
    this.demo = !StringUtils.hasText(environment.getProperty("sekisho.identity.issuer"));
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI().substring(request.getContextPath().length());
    return NO_PAGES.stream().anyMatch(path::startsWith);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Words words =
        new Words(
            messages,
            names,
            locales.resolveLocale(request),
            zone,
            LocalDate.ofInstant(clock.instant(), zone));
    request.setAttribute("words", words);
    request.setAttribute("frame", frame(request, words));
    chain.doFilter(request, response);
  }

  /// Without a database there is still a frame, for the page that says so.
  private Frame frame(HttpServletRequest request, Words words) {
    String other = words.locale().getLanguage().equals(Locale.JAPANESE.getLanguage()) ? "en" : "ja";
    String switchTo = "/language?lang=" + other;
    try {
      Optional<PersonView> reader = reader(request.getUserPrincipal());
      return reader
          .map(
              person ->
                  new Frame(
                      words.in(person.name()),
                      title(person, words),
                      requests.waitingFor(person.actor()).total(),
                      person.roles().contains(Role.SYSTEM_ADMIN)
                          || person.roles().contains(Role.AUDITOR),
                      demo,
                      switchTo))
          .orElseGet(() -> new Frame(null, null, 0, false, demo, switchTo));
    } catch (DataAccessException | TransactionException away) {
      LOG.warn("A page is framed without its reader, since the database does not answer", away);
      return new Frame(null, null, 0, false, demo, switchTo);
    }
  }

  private Optional<PersonView> reader(@Nullable Principal principal) {
    return principal == null ? Optional.empty() : people.find(new ActorId(principal.getName()));
  }

  /// The weightiest role: the first of the list that is more than everybody's.
  private static String title(PersonView person, Words words) {
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.EMPLOYEE && person.roles().contains(role))
        .findFirst()
        .map(role -> words.in(role.label()))
        .orElseGet(() -> words.in(Role.EMPLOYEE.label()));
  }
}
