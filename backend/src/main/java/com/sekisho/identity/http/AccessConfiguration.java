package com.sekisho.identity.http;

import com.sekisho.edge.Doors;
import com.sekisho.edge.OpenPaths;
import com.sekisho.edge.ProblemDocuments;
import com.sekisho.identity.ErasedPeople;
import com.sekisho.identity.Role;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Who gets in at all. What each may do is decided by the services, not here.
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
          + "frame-ancestors 'none'";

  /// Programs show who they are with each call; no session, so nothing that CSRF could ride on.
  @Bean
  @Order(1)
  SecurityFilterChain forPrograms(
      HttpSecurity http, Doors doors, ProblemDocuments documents, List<OpenPaths> open)
      throws Exception {
    AuthenticationEntryPoint whoAreYou =
        (request, response, failure) -> {
          response.setHeader(
              HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Sekisho\", charset=\"UTF-8\"");
          documents.write(request, response, failure);
        };
    return http.securityMatcher(doors::isForPrograms)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR)
                    .permitAll()
                    .requestMatchers(
                        "/actuator/health",
                        "/actuator/health/**",
                        "/v3/api-docs",
                        "/v3/api-docs/**")
                    .permitAll()
                    .requestMatchers(
                        open.stream()
                            .flatMap(paths -> paths.patterns().stream())
                            .toArray(String[]::new))
                    .permitAll()
                    .requestMatchers("/actuator/**")
                    .hasAnyRole(Role.SYSTEM_ADMIN.word(), Role.GATEWAY.word())
                    .anyRequest()
                    .authenticated())
        .httpBasic(basic -> basic.authenticationEntryPoint(whoAreYou))
        .exceptionHandling(
            failures ->
                failures.authenticationEntryPoint(whoAreYou).accessDeniedHandler(documents::write))
        .headers(AccessConfiguration::headers)
        .build();
  }

  /// People sign in once and keep a session.
  @Bean
  @Order(2)
  @ConditionalOnBooleanProperty("sekisho.pages.enabled")
  SecurityFilterChain forPeople(HttpSecurity http, ErasedPeople erased) throws Exception {
    return http.addFilterAfter(new ErasedAreOut(erased), SecurityContextHolderFilter.class)
        .authorizeHttpRequests(
            calls ->
                calls
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                    .permitAll()
                    .requestMatchers(
                        "/login",
                        "/language",
                        "/error",
                        "/css/**",
                        "/js/**",
                        "/img/**",
                        "/webjars/**",
                        "/favicon.ico")
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .formLogin(form -> form.loginPage("/login").permitAll())
        .logout(logout -> logout.logoutSuccessUrl("/login?out").deleteCookies("JSESSIONID"))
        .csrf(Customizer.withDefaults())
        .exceptionHandling(
            failures ->
                failures
                    .authenticationEntryPoint(new ToLogIn())
                    .accessDeniedHandler(
                        (request, response, denied) -> {
                          request.setAttribute(Doors.FAILURE, denied);
                          response.sendError(HttpStatus.FORBIDDEN.value());
                        }))
        .headers(AccessConfiguration::headers)
        .build();
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=()"))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
  }

  /// Leads to the log-in page; where htmx asked for a part of a page, the whole page goes there.
  private static final class ToLogIn extends LoginUrlAuthenticationEntryPoint {

    ToLogIn() {
      super("/login");
    }

    @Override
    public void commence(
        HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
        throws IOException, jakarta.servlet.ServletException {
      if (request.getHeader("HX-Request") == null) {
        super.commence(request, response, failure);
      } else {
        response.setHeader("HX-Redirect", "/login");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
      }
    }
  }
}
