package com.sekisho.policy.http;

import com.sekisho.edge.AsOf;
import com.sekisho.policy.Policies;
import com.sekisho.policy.PolicyState;
import com.sekisho.policy.PolicyView;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/policies")
@Tag(name = "Policies", description = "The versions of the policy")
class PoliciesApi {

  private final Policies policies;

  PoliciesApi(Policies policies) {
    this.policies = policies;
  }

  @GetMapping
  @Operation(
      summary = "Lists the versions of the policy, last activated first",
      description = "With as_of and state=ACTIVE: the one under which decisions were made then.")
  Page<PolicyView> list(
      @RequestParam(required = false) @Nullable Set<PolicyState> state, AsOf asOf) {
    List<PolicyView> all = asOf.read(policies::all);
    return new Page<>(
        all.stream().filter(policy -> state == null || state.contains(policy.state())).toList(),
        null);
  }
}
