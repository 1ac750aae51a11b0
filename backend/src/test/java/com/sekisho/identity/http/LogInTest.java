package com.sekisho.identity.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sekisho.SekishoTest;
import com.sekisho.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@SekishoTest
class LogInTest {

  @Autowired WebApplicationContext application;
  @Autowired People people;

  private MockMvc browser;

  @BeforeEach
  void open() {
    browser = MockMvcBuilders.webAppContextSetup(application).apply(springSecurity()).build();
  }

  @Test
  void theRightPasswordLetsIn() throws Exception {
    String officer = people.byLogin("officer").orElseThrow().id().value();

    browser
        .perform(formLogin().user("officer").password("officer"))
        .andExpect(redirectedUrl("/"))
        .andExpect(authenticated().withAuthenticationName(officer));
  }

  @Test
  void anyOtherPasswordDoesNot() throws Exception {
    for (String password : new String[] {"", "Officer", "employee"}) {
      browser
          .perform(formLogin().user("officer").password(password))
          .andExpect(redirectedUrl("/login?error"))
          .andExpect(unauthenticated());
    }
  }

  @Test
  void thePageThatWasAskedForComesAfterTheLogIn() throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser.perform(get("/cases?state=open").session(session)).andExpect(redirectedUrl("/login"));

    String next =
        browser
            .perform(
                post("/login")
                    .session(session)
                    .with(csrf())
                    .param("username", "officer")
                    .param("password", "officer"))
            .andReturn()
            .getResponse()
            .getRedirectedUrl();

    assertThat(next).startsWith("http://localhost/cases?state=open");
  }

  @Test
  void aSessionThatSomebodyPlantedIsNotTakenOver() throws Exception {
    MockHttpSession planted = new MockHttpSession();
    String before = planted.getId();

    browser
        .perform(
            post("/login")
                .session(planted)
                .with(
                    request -> {
                      request.setRequestedSessionId(before);
                      return request;
                    })
                .with(csrf())
                .param("username", "officer")
                .param("password", "officer"))
        .andExpect(authenticated());

    assertThat(planted.getId()).isNotEqualTo(before);
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser.perform(
        post("/login")
            .session(session)
            .with(csrf())
            .param("username", "officer")
            .param("password", "officer"));

    browser.perform(post("/logout").session(session)).andExpect(status().isForbidden());
    assertThat(session.isInvalid()).isFalse();

    browser
        .perform(post("/logout").session(session).with(csrf()))
        .andExpect(redirectedUrl("/login?out"));
    assertThat(session.isInvalid()).isTrue();
  }

  @Test
  void aSessionOpensNoDoorForPrograms() throws Exception {
    MockHttpSession session = new MockHttpSession();
    browser.perform(
        post("/login")
            .session(session)
            .with(csrf())
            .param("username", "officer")
            .param("password", "officer"));

    browser
        .perform(get("/api/v1/organisation-units").session(session))
        .andExpect(status().isUnauthorized());
  }
}
