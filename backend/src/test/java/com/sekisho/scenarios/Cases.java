package com.sekisho.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.Answer;
import com.sekisho.Caller;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What people do with requests, in words.
public final class Cases {

  private final Caller caller;

  public Cases(Caller caller) {
    this.caller = caller;
  }

  /// A person at work.
  public Person as(String account) {
    return new Person(caller.as(account));
  }

  /// A request that was taken in.
  ///
  /// @param document as the application answered it
  public record Case(JsonNode document) {

    public String id() {
      return document.path("id").asString();
    }

    public String state() {
      return document.path("state").asString();
    }

    public String outcome() {
      return document.at("/decision/outcome").asString();
    }

    public String version() {
      return "\"" + document.path("version").asLong() + "\"";
    }

    public String useId() {
      return document.path("use_id").asString("");
    }

    public List<String> actions() {
      return document.path("actions").valueStream().map(JsonNode::asString).toList();
    }

    public List<String> history() {
      return document
          .path("history")
          .valueStream()
          .map(event -> event.path("kind").asString())
          .toList();
    }
  }

  /// One account's calls.
  public record Person(Caller caller) {

    public Case asksFor(AUse use) {
      Answer answer = caller.post("/api/v1/requests", use.json());
      assertThat(answer.status()).as(answer.body()).isEqualTo(201);
      return new Case(answer.json());
    }

    public Answer triesToAskFor(AUse use) {
      return caller.post("/api/v1/requests", use.json());
    }

    public Case sees(Case it) {
      return done(caller.get("/api/v1/requests/" + it.id()));
    }

    public Answer looksAt(Case it) {
      return caller.get("/api/v1/requests/" + it.id());
    }

    public Case approves(Case it) {
      return done(tries("approve", it));
    }

    public Case rejects(Case it) {
      return done(tries("reject", it));
    }

    public Case asks(Case it, String question) {
      return done(post(it, "ask", "{\"reason\": \"" + question + "\"}"));
    }

    public Case answers(Case it, String message) {
      return done(post(it, "answer", "{\"message\": \"" + message + "\"}"));
    }

    public Case resubmits(Case it, AUse use) {
      return done(post(it, "resubmit", use.json()));
    }

    public Case acceptsTheConditionsOf(Case it) {
      return done(tries("accept-conditions", it));
    }

    public Case withdraws(Case it) {
      return done(tries("withdraw", it));
    }

    /// A verb with the least that it needs, whatever comes of it.
    public Answer tries(String verb, Case it) {
      return switch (verb) {
        case "approve", "reject", "ask" -> post(it, verb, "{\"reason\": \"Seen and weighed.\"}");
        case "answer" -> post(it, verb, "{\"message\": \"Here it is.\"}");
        case "resubmit" -> post(it, verb, AUse.ofAnOpenModelOnOwnServers().json());
        case "accept-conditions", "withdraw" -> post(it, verb, "{}");
        default -> throw new IllegalArgumentException(verb);
      };
    }

    /// The same person, with the page open that shows this version of it.
    public Person havingSeen(Case it) {
      return new Person(caller.with("If-Match", it.version()));
    }

    /// The ids in a list of requests.
    public List<String> lists(String parameters) {
      Answer answer = caller.get("/api/v1/requests?limit=200&" + parameters);
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return answer
          .json()
          .path("items")
          .valueStream()
          .map(item -> item.path("id").asString())
          .toList();
    }

    private Answer post(Case it, String verb, String body) {
      return caller.post("/api/v1/requests/" + it.id() + "/" + verb, body);
    }

    private static Case done(Answer answer) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      return new Case(answer.json());
    }
  }
}
