package com.sekisho.web.cases;

import com.sekisho.identity.Actor;
import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.request.RequestQuery;
import com.sekisho.request.RequestView;
import com.sekisho.request.Requests;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import com.sekisho.use.UseSummary;
import com.sekisho.web.layout.Words;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What several pages say of a use in one line, and how a case is found by what its address names.
@Component
public class Cases {

  private final Requests requests;
  private final Deployments deployments;

  Cases(Requests requests, Deployments deployments) {
    this.requests = requests;
    this.deployments = deployments;
  }

  /// The request that an address names, by its reference or its id.
  ///
  /// @throws NotFound where there is none, or none that the reader may see
  public RequestView named(String name, Actor reader) {
    try {
      return requests.get(UUID.fromString(name), reader);
    } catch (IllegalArgumentException e) {
      RequestQuery query =
          new RequestQuery(
              Set.of(), null, null, null, null, null, null, name, null, null, Page.DEFAULT_LIMIT);
      return requests.list(query, reader).items().stream()
          .filter(found -> found.reference().equalsIgnoreCase(name))
          .findFirst()
          .map(found -> requests.get(found.id(), reader))
          .orElseThrow(() -> new NotFound(new Bilingual("request", "利用申請"), name));
    }
  }

  /// What is asked for, as a title: the purpose, with the model.
  public String title(UseSummary summary, Words words) {
    return words.say(
        "case.title",
        words.within(words.value("use.purpose", summary.purpose())),
        model(summary, words));
  }

  public String model(UseSummary summary, Words words) {
    String name = summary.modelName();
    return name == null || name.isEmpty()
        ? words.say("case.model.unnamed", summary.vendor())
        : name;
  }

  /// The names of the deployments that some uses are on, by id.
  public Map<String, DeploymentView> deploymentsOf(Collection<UseSummary> summaries) {
    return deployments.findAll(
        summaries.stream().map(UseSummary::deploymentId).filter(Objects::nonNull).toList());
  }

  /// Model and deployment in one line.
  public String what(UseSummary summary, Map<String, DeploymentView> known, Words words) {
    return words.say("case.what", model(summary, words), deployment(summary, known, words));
  }

  public String deployment(UseSummary summary, Map<String, DeploymentView> known, Words words) {
    @Nullable DeploymentView view =
        summary.deploymentId() == null ? null : known.get(summary.deploymentId());
    if (view != null) {
      return words.in(view.facts().name());
    }
    String hosting = words.value("deployment.hosting", summary.hosting());
    String operator = summary.operator();
    return operator == null ? hosting : words.say("case.deployment", hosting, operator);
  }
}
