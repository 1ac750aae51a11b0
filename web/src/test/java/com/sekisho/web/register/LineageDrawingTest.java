package com.sekisho.web.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.sekisho.pages.Rendering;
import com.sekisho.register.Lineage.Node;
import com.sekisho.register.Lineage.Tie;
import com.sekisho.register.Relation;
import com.sekisho.register.Status;
import com.sekisho.web.parts.Lineage;
import com.sekisho.web.parts.Lineage.Box;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LineageDrawingTest {

  private static final Lineage PICTURE =
      LineageDrawing.of(
          new com.sekisho.register.Lineage(
              "tuned",
              List.of(
                  node("tuned", Relation.OWN),
                  node("base", Relation.BASE),
                  node("teacher", Relation.DISTILLED),
                  node("teachers-base", Relation.BASE)),
              List.of(
                  new Tie("tuned", "base", Relation.BASE, false),
                  new Tie("tuned", "teacher", Relation.DISTILLED, false),
                  new Tie("tuned", "teacher", Relation.OUTPUTS, false),
                  new Tie("teacher", "teachers-base", Relation.BASE, true)),
              List.of()),
          Map.of(
              "tuned", new LineageDrawing.Numbers(1, 1, true),
              "base", new LineageDrawing.Numbers(2, 6, true),
              "teacher", new LineageDrawing.Numbers(7, 7, false)),
          Rendering.words(Locale.ENGLISH));

  @Test
  void ancestorsStandAboveWhatCameOutOfThem() {
    List<Box> boxes = PICTURE.boxes();

    assertThat(boxes).hasSize(4);
    assertThat(boxes.getLast().self()).isTrue();
    assertThat(boxes.stream().map(Box::y)).isSorted();
    assertThat(boxes.getFirst().y()).isLessThan(boxes.get(1).y());
    assertThat(boxes.get(1).y()).isEqualTo(boxes.get(2).y());
    assertThat(boxes.getFirst().x()).as("over the teacher").isEqualTo(boxes.get(2).x());
    assertThat(boxes).allMatch(box -> box.x() + box.width() <= PICTURE.width());
    assertThat(boxes).allMatch(box -> box.y() + box.height() <= PICTURE.height());
  }

  @Test
  void oneLineTiesTwoModelsHoweverManyTiesThereAre() {
    assertThat(PICTURE.edges()).hasSize(3);
    assertThat(PICTURE.edges().stream().filter(Lineage.Edge::off)).hasSize(1);
    assertThat(PICTURE.texts().stream().map(Lineage.Text::text))
        .contains(
            "base weights",
            "conditions 2–6 follow",
            "teacher, its outputs",
            "no condition follows",
            "licensed anew, none follows");
  }

  @Test
  void numbersTieTheModelsToTheirConditions() {
    assertThat(PICTURE.refs().stream().map(Lineage.Ref::text))
        .containsExactlyInAnyOrder("1", "2–6", "7");
  }

  @Test
  void whoDoesNotSeeItReadsIt() {
    assertThat(PICTURE.description())
        .contains("Tuned comes from Base (base weights; conditions 2–6 follow).");
  }

  @Test
  void longNamesAreBrokenWhereTheyMayBe() {
    assertThat(LineageDrawing.wrapped("DeepSeek-R1-0528-Qwen3-8B", 184, 76, 130))
        .containsExactly("DeepSeek-R1-0528-", "Qwen3-8B");
    assertThat(LineageDrawing.wrapped("系譜の長い名前を持つモデル", 100, 76, 130))
        .containsExactly("系譜の長い", "名前を持つ", "モデル");
  }

  private static Node node(String id, Relation relation) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    return new Node(id, name, "A vendor", "US", List.of("MIT"), relation, Status.APPROVED);
  }
}
