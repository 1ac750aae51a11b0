package com.sekisho.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.register.Deployments;
import com.sekisho.register.Models;
import com.sekisho.register.RevisionView;
import com.sekisho.register.Status;
import com.sekisho.request.RequestState;
import com.sekisho.request.Requests;
import com.sekisho.use.UseState;
import com.sekisho.use.Uses;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SekishoTest
class DemoContentTest {

  @Autowired private DemoContent content;
  @Autowired private PlayedActStore played;
  @Autowired private People people;
  @Autowired private Requests requests;
  @Autowired private Uses uses;
  @Autowired private Models models;
  @Autowired private Deployments deployments;

  @BeforeEach
  void theScriptIsPlayed() {
    content.play();
  }

  @Test
  void everyActIsPlayedAndOnce() {
    assertThat(played.count()).isEqualTo(content.script().size());

    content.play();

    assertThat(played.count()).isEqualTo(content.script().size());
    assertThat(submitted()).doesNotHaveDuplicates().hasSize(33);
  }

  @Test
  void requestsEndUpInEveryState() {
    Map<RequestState, Integer> states = new EnumMap<>(RequestState.class);
    submitted()
        .forEach(id -> states.merge(requests.get(id, actor("auditor")).state(), 1, Integer::sum));

    assertThat(states)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                RequestState.APPROVED, 16,
                RequestState.AWAITING_CONDITIONS, 2,
                RequestState.IN_REVIEW, 10,
                RequestState.DENIED, 3,
                RequestState.REJECTED, 1,
                RequestState.WITHDRAWN, 1));
  }

  @Test
  void usesEndUpInEveryState() {
    Map<UseState, Integer> states = new EnumMap<>(UseState.class);
    submitted().stream()
        .flatMap(id -> uses.ofRequest(id).stream())
        .forEach(id -> states.merge(uses.get(id, actor("auditor")).state(), 1, Integer::sum));

    assertThat(states)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                UseState.ACTIVE, 13,
                UseState.SUSPENDED, 1,
                UseState.EXPIRED, 1,
                UseState.REVOKED, 1));
  }

  @Test
  void theRegisterHasBeenDecidedOnInItsTime() {
    assertThat(models.get("deepseek-r1-0528").status()).isEqualTo(Status.APPROVED);
    assertThat(models.get("gpt-4.5").status()).isEqualTo(Status.RETIRED);
    assertThat(models.get("minimax-m2.7").status()).isEqualTo(Status.SUSPENDED);
    assertThat(models.get("glm-5.3").status()).isEqualTo(Status.PROPOSED);
    assertThat(deployments.history("deepseek-r1-0528-on-premises"))
        .extracting(RevisionView::at)
        .startsWith(Instant.parse("2026-07-06T04:00:00Z"), Instant.parse("2026-06-22T06:00:00Z"));
    assertThat(deployments.get("deepseek-r1-0528-on-premises").facts().sourceOf("weights_verified"))
        .satisfies(source -> assertThat(source.source()).contains("IS-2026-038"));
  }

  private List<UUID> submitted() {
    return played.findAll().stream().map(PlayedAct::requestId).filter(Objects::nonNull).toList();
  }

  private Actor actor(String account) {
    return people.byLogin(account).orElseThrow().actor();
  }
}
