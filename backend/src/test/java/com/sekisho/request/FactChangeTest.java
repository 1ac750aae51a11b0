package com.sekisho.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.decision.Facts;
import com.sekisho.shared.CanonicalJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class FactChangeTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Test
  void namesEachFactThatDiffersAndLeavesOutTheDay() {
    Facts before =
        facts("{'as_of':'2026-11-24','use':{'data':['a'],'audience':'internal','oversight':true}}");
    Facts after =
        facts(
            "{'as_of':'2026-11-25','use':{'data':['a','b'],'audience':'internal','purpose':'p'}}");

    List<FactChange> changes = FactChange.between(before, after);

    assertThat(changes)
        .containsExactly(
            new FactChange(
                "use.data", NODES.arrayNode().add("a"), NODES.arrayNode().add("a").add("b")),
            new FactChange("use.oversight", NODES.booleanNode(true), null),
            new FactChange("use.purpose", null, NODES.stringNode("p")));
  }

  @Test
  void isReadBackAsItWasWritten() {
    List<FactChange> changes = FactChange.between(facts("{'a':{'b':1}}"), facts("{'a':{'c':[]}}"));

    assertThat(FactChange.read(FactChange.write(changes))).isEqualTo(changes);
  }

  private static Facts facts(String json) {
    return new Facts(CanonicalJson.parse(json.replace('\'', '"')));
  }
}
