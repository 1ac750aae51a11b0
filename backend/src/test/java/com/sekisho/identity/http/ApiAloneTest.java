package com.sekisho.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

@SekishoTest
@TestPropertySource(properties = "sekisho.pages.enabled=false")
class ApiAloneTest {

  @Autowired Caller anybody;

  @Test
  void theApiIsThereWithoutPages() {
    assertThat(anybody.as("employee").get("/api/v1/organisation-units").status()).isEqualTo(200);
    assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
  }

  @Test
  void nothingElseIs() {
    for (String page : new String[] {"/", "/login", "/language?lang=ja"}) {
      Answer anonymous = anybody.get(page);
      Answer signedIn = anybody.as("officer").get(page);

      assertThat(anonymous.status()).as(page).isEqualTo(401);
      assertThat(signedIn.status()).as(page).isEqualTo(404);
      assertThat(signedIn.at("/type")).isEqualTo("urn:sekisho:problem:no-such-path");
      assertThat(signedIn.headers().allValues("Set-Cookie")).isEmpty();
    }
  }
}
