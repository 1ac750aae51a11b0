package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Caller;
import com.sekisho.SekishoTest;
import com.sekisho.identity.Actor;
import com.sekisho.identity.People;
import com.sekisho.request.FactChange;
import com.sekisho.request.LikeRequest;
import com.sekisho.request.RequestState;
import com.sekisho.request.Requests;
import com.sekisho.scenarios.Cases.Case;
import com.sekisho.scenarios.Cases.Person;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SekishoTest
class LikeCasesTest {

  @Autowired private Caller caller;
  @Autowired private Requests requests;
  @Autowired private People people;

  @Test
  void decidedCasesForTheSamePurposeStandBesideACaseTheNearestFirst() {
    String purpose = "document-processing";
    Person employee = new Cases(caller).as("employee");
    Person officer = new Cases(caller).as("officer");
    Case far =
        employee.asksFor(
            AUse.ofAnOpenModelOnOwnServers()
                .forPurpose(purpose)
                .thatMovesAMachineOnApproval()
                .classifiedAs("public"));
    employee.acceptsTheConditionsOf(far);
    Case near = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().forPurpose(purpose));
    Case rejected = employee.asksFor(unwatched(purpose));
    officer.rejects(rejected);
    Case undecided = employee.asksFor(unwatched(purpose));
    Case withdrawn = employee.asksFor(unwatched(purpose));
    employee.withdraws(withdrawn);
    employee.asksFor(AUse.ofAnOpenModelOnOwnServers().forPurpose("research"));
    Case it = employee.asksFor(unwatched(purpose));

    List<LikeRequest> like = like(it, "officer");

    assertThat(like)
        .extracting(found -> found.request().id().toString())
        .containsExactly(rejected.id(), near.id(), far.id())
        .doesNotContain(undecided.id());
    assertThat(like)
        .extracting(found -> found.request().state())
        .containsExactly(RequestState.REJECTED, RequestState.APPROVED, RequestState.APPROVED);
    assertThat(like.getFirst().differences()).isEmpty();
    assertThat(like.get(1).differences())
        .extracting(FactChange::path)
        .containsExactly("use.autonomy", "use.oversight");
    assertThat(like.getLast().decision().conditions()).isNotEmpty();
  }

  @Test
  void nobodySeesMoreOfThemThanOfCasesAtAll() {
    String purpose = "search-and-summary";
    Person employee = new Cases(caller).as("employee");
    Person employee2 = new Cases(caller).as("employee2");
    employee2.asksFor(AUse.ofAnOpenModelOnOwnServers().forPurpose(purpose));
    Case it = employee.asksFor(AUse.ofAnOpenModelOnOwnServers().forPurpose(purpose));

    assertThat(like(it, "employee")).isEmpty();
    assertThat(like(it, "auditor")).hasSize(1);
  }

  private static AUse unwatched(String purpose) {
    return AUse.ofAnOpenModelOnOwnServers().forPurpose(purpose).thatActsUnwatched();
  }

  private List<LikeRequest> like(Case it, String account) {
    Actor actor = people.byLogin(account).orElseThrow().actor();
    return requests.like(UUID.fromString(it.id()), actor);
  }
}
