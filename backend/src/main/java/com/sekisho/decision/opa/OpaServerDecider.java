package com.sekisho.decision.opa;

import com.sekisho.decision.Decider;
import com.sekisho.decision.Decision;
import com.sekisho.decision.DecisionJson;
import com.sekisho.decision.Facts;
import com.sekisho.decision.NoVerdict;
import com.sekisho.decision.PolicyId;
import com.sekisho.shared.CanonicalJson;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/// Decides by asking an OPA server for `data.sekisho.decision`. With each answer the server tells
/// the revision of the bundle that it came from; an answer from another policy than the one asked
/// for is no verdict.
public final class OpaServerDecider implements Decider {

  /// `strict-builtin-errors`: a builtin that fails is an error, not a rule that doesn't fire.
  private static final String DECISION =
      "/v1/data/sekisho/decision?provenance=true&strict-builtin-errors=true";

  private static final JsonMapper JSON = JsonMapper.shared();

  private final RestClient server;

  /// That the server named with its last answer.
  private volatile String version = "";

  /// @param url of the server, without a path
  /// @param connecting longest time to wait for a connection
  /// @param answering longest time to wait for an answer
  public OpaServerDecider(URI url, Duration connecting, Duration answering) {
    JdkClientHttpRequestFactory http =
        new JdkClientHttpRequestFactory(
            HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(connecting)
                .build());
    http.setReadTimeout(answering);
    this.server = RestClient.builder().baseUrl(url).requestFactory(http).build();
  }

  @Override
  public Decision decide(Facts facts, PolicyId policy) {
    JsonNode answer = ask(facts.json());
    mustComeFrom(policy, answer);
    try {
      return DecisionJson.read(answer.path("result"), policy, facts.digest());
    } catch (RuntimeException e) {
      throw new NoVerdict("the OPA server's answer is no decision", e);
    }
  }

  /// Asks about nothing, so as to learn whether the server answers and by which policy.
  @Override
  public void prepare(PolicyId policy) {
    mustComeFrom(policy, ask(CanonicalJson.of(JsonNodeFactory.instance.objectNode())));
  }

  private JsonNode ask(CanonicalJson input) {
    byte[] body = ("{\"input\":" + input.text() + "}").getBytes(StandardCharsets.UTF_8);
    try {
      byte[] answer =
          server
              .post()
              .uri(DECISION)
              .contentType(MediaType.APPLICATION_JSON)
              .body(body)
              .retrieve()
              .body(byte[].class);
      return JSON.readTree(answer == null ? new byte[0] : answer);
    } catch (RestClientException | JacksonException e) {
      throw new NoVerdict("the OPA server doesn't answer", e);
    }
  }

  @Override
  public String engine() {
    return version.isEmpty() ? "opa" : "opa " + version;
  }

  private void mustComeFrom(PolicyId policy, JsonNode answer) {
    version = answer.path("provenance").path("version").asString("");
    List<String> revisions = new ArrayList<>();
    for (JsonNode bundle : answer.path("provenance").path("bundles")) {
      revisions.add(bundle.path("revision").asString(""));
    }
    if (!revisions.contains(policy.version())) {
      throw new NoVerdict(
          "the OPA server runs " + revisions + ", asked for is policy " + policy.version());
    }
  }
}
