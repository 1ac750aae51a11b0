package com.sekisho.web.ask;

import com.sekisho.register.DeploymentView;
import com.sekisho.register.Deployments;
import com.sekisho.web.layout.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What a draft is about, as far as it says.
@Component
public class DraftTitles {

  private final Deployments deployments;

  DraftTitles(Deployments deployments) {
    this.deployments = deployments;
  }

  public String title(JsonNode draft, Words words) {
    String purpose = Answers.ofDraft(draft).one(Field.PURPOSE.path());
    return purpose == null
        ? words.say("ask.draft.untitled")
        : words.value(Field.PURPOSE.path(), purpose);
  }

  public String what(JsonNode draft, Words words) {
    Answers answers = Answers.ofDraft(draft);
    if (answers.unlisted()) {
      return words.say("ask.draft.unlisted");
    }
    String id = answers.one(Field.DEPLOYMENT_ID.path());
    return id == null
        ? words.say("ask.draft.unpicked")
        : deployments.find(id).map(found -> line(found, words)).orElse(id);
  }

  private static String line(DeploymentView found, Words words) {
    return words.say("case.what", found.model().name(), words.in(found.facts().name()));
  }
}
