package com.sekisho.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AncestryTest {

  private final Map<String, Ancestry.Node> nodes = new HashMap<>();
  private final Ancestry ancestry = new Ancestry(nodes);

  @Test
  void aModelWithoutAncestorsIsBoundByItsOwnLicencesAlone() {
    model("alone", "north", List.of("free", "paid"));

    assertThat(ancestry.ancestors("alone")).isEmpty();
    assertThat(ancestry.licenses("alone"))
        .contains(
            List.of(bound("free", "alone", Relation.OWN), bound("paid", "alone", Relation.OWN)));
  }

  @Test
  void aLicenceFollowsAChainOfBasesToItsEnd() {
    model("root", "north", List.of("strict"));
    model("middle", "south", List.of("mild"), base("root"));
    model("leaf", "east", List.of("free"), base("middle"));

    assertThat(ancestry.ancestors("leaf"))
        .containsExactly(
            new Ancestor("middle", Relation.BASE, "south-land"),
            new Ancestor("root", Relation.BASE, "north-land"));
    assertThat(ancestry.licenses("leaf"))
        .contains(
            List.of(
                bound("free", "leaf", Relation.OWN),
                bound("mild", "middle", Relation.BASE),
                bound("strict", "root", Relation.BASE)));
  }

  @Test
  void aMakerWhoReleasesAgainFromItsOwnBaseLeavesTheOldLicenceBehind() {
    model("base", "north", List.of("strict"));
    model("successor", "north", List.of("free"), base("base"));
    model("tuned", "south", List.of("mild"), base("successor"));

    assertThat(ancestry.licenses("successor"))
        .contains(List.of(bound("free", "successor", Relation.OWN)));
    assertThat(ancestry.licenses("tuned"))
        .contains(
            List.of(
                bound("mild", "tuned", Relation.OWN), bound("free", "successor", Relation.BASE)));
    assertThat(ancestry.ancestors("tuned"))
        .extracting(Ancestor::id)
        .containsExactly("successor", "base");
  }

  @Test
  void releasingAgainFreesFromOnesOwnLicenceNotFromTheOneBeneathIt() {
    model("foreign", "south", List.of("strict"));
    model("base", "north", List.of("mild"), base("foreign"));
    model("successor", "north", List.of("free"), base("base"));

    assertThat(ancestry.licenses("successor"))
        .contains(
            List.of(
                bound("free", "successor", Relation.OWN),
                bound("strict", "foreign", Relation.BASE)));
  }

  @Test
  void aMakerIsNotBoundByItsOwnLicenceThatComesBackThroughAnother() {
    model("mine", "north", List.of("strict"));
    model("theirs", "south", List.of("mild"), base("mine"));
    model("mineAgain", "north", List.of("free"), base("theirs"));

    assertThat(ancestry.licenses("mineAgain"))
        .contains(
            List.of(
                bound("free", "mineAgain", Relation.OWN), bound("mild", "theirs", Relation.BASE)));
  }

  @Test
  void theBaseOfATeacherIsATeacherAndWhatATeacherReadCountsAsOutputs() {
    model("teacherBase", "north", List.of("strict"));
    model("source", "west", List.of("closed"));
    model("teacher", "south", List.of("mild"), base("teacherBase"), outputs("source"));
    model("pupil", "east", List.of("free"), distilled("teacher"));

    assertThat(ancestry.ancestors("pupil"))
        .containsExactly(
            new Ancestor("teacher", Relation.DISTILLED, "south-land"),
            new Ancestor("teacherBase", Relation.DISTILLED, "north-land"),
            new Ancestor("source", Relation.OUTPUTS, "west-land"));
    assertThat(ancestry.licenses("pupil"))
        .contains(
            List.of(
                bound("free", "pupil", Relation.OWN),
                bound("mild", "teacher", Relation.DISTILLED),
                bound("strict", "teacherBase", Relation.DISTILLED),
                bound("closed", "source", Relation.OUTPUTS)));
  }

  @Test
  void theStrongestOfSeveralWaysToAnAncestorHolds() {
    model("root", "north", List.of("strict"));
    model("teacher", "south", List.of("mild"), base("root"));
    model("leaf", "east", List.of("free"), distilled("teacher"), base("root"));

    assertThat(ancestry.ancestors("leaf"))
        .containsExactlyInAnyOrder(
            new Ancestor("teacher", Relation.DISTILLED, "south-land"),
            new Ancestor("root", Relation.BASE, "north-land"));
  }

  @Test
  void aLicenceLeftBehindOnOneWayStillBindsByAnother() {
    model("root", "north", List.of("strict"));
    model("successor", "north", List.of("mild"), base("root"));
    model("merged", "south", List.of("free"), base("successor"), base("root"));

    assertThat(ancestry.licenses("merged"))
        .hasValueSatisfying(
            licenses -> assertThat(licenses).contains(bound("strict", "root", Relation.BASE)));
    assertThat(ancestry.ties("merged"))
        .extracting(tie -> tie.from().id() + ">" + tie.to().id() + " " + tie.relicensed())
        .containsExactly("merged>successor false", "merged>root false", "successor>root true");
  }

  @Test
  void anUnrecordedLicenceIsNamedAsSuchAndNotPassedOver() {
    model("dark", "north", null);
    model("tuned", "south", List.of("free"), base("dark"));

    assertThat(ancestry.licenses("dark")).isEmpty();
    assertThat(ancestry.licenses("tuned"))
        .contains(
            List.of(
                bound("free", "tuned", Relation.OWN),
                bound(BoundLicense.NOT_RECORDED, "dark", Relation.BASE)));
  }

  @Test
  void noLicenceAtAllIsKnownAsThat() {
    model("bare", "north", List.of());

    assertThat(ancestry.licenses("bare")).contains(List.of());
  }

  @Test
  void aWayBackIsFound() {
    model("a", "north", List.of(), base("b"));
    model("b", "south", List.of(), distilled("c"));
    model("c", "east", List.of(), outputs("a"));
    model("outside", "west", List.of(), base("a"));

    assertThat(ancestry.cycle("a")).contains(List.of("a", "b", "c", "a"));
    assertThat(ancestry.cycle("outside")).isEmpty();
  }

  @Test
  void aModelThatNamesItselfIsACycle() {
    model("self", "north", List.of(), base("self"));

    assertThat(ancestry.cycle("self")).contains(List.of("self", "self"));
  }

  private record Tie(String to, Relation relation) {}

  private static Tie base(String to) {
    return new Tie(to, Relation.BASE);
  }

  private static Tie distilled(String to) {
    return new Tie(to, Relation.DISTILLED);
  }

  private static Tie outputs(String to) {
    return new Tie(to, Relation.OUTPUTS);
  }

  private void model(String id, String vendor, @Nullable List<String> licenses, Tie... ties) {
    Map<String, Relation> parents = new LinkedHashMap<>();
    Arrays.stream(ties).forEach(tie -> parents.put(tie.to(), tie.relation()));
    nodes.put(id, new Ancestry.Node(id, id, vendor, vendor + "-land", licenses, parents));
  }

  private static BoundLicense bound(String id, String via, Relation relation) {
    return new BoundLicense(id, via, relation);
  }
}
