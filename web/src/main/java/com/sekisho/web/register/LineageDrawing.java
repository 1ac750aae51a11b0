package com.sekisho.web.register;

import com.sekisho.register.Lineage.Node;
import com.sekisho.register.Lineage.Tie;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Lineage;
import com.sekisho.web.parts.Lineage.Box;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Draws where a model comes from: the oldest ancestors on top, the model itself at the foot, at
/// most two side by side, so that the words stay legible on a phone.
final class LineageDrawing {

  private static final int WIDTH = 400;
  private static final int EDGE = 8;
  private static final int TOP = 14;
  private static final int GAP = 84;
  private static final int WIDE = 264;
  private static final int HALF = 184;
  private static final int NAME_LINE = 18;
  private static final int SUB_LINE = 16;

  /// Average widths in tenths of a unit at the sizes of the style sheet: of a Latin letter in a
  /// name and beneath it, and of a full-width one.
  private static final int NAME_LETTER = 76;

  private static final int SUB_LETTER = 62;
  private static final int NAME_WIDE = 130;
  private static final int SUB_WIDE = 115;

  private final com.sekisho.register.Lineage lineage;
  private final Map<String, Numbers> numbers;
  private final Words words;
  private final Map<String, Node> nodes;
  private final Map<String, Map<String, List<Tie>>> ties;

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final List<Lineage.Text> texts = new ArrayList<>();
  private final List<Lineage.Edge> edges = new ArrayList<>();
  private final List<Lineage.Ref> refs = new ArrayList<>();

  /// Which numbers the conditions have that a model brings.
  ///
  /// @param binds whether any of them follows to the model that the picture is of
  record Numbers(int first, int last, boolean binds) {

    String range() {
      return first == last ? Integer.toString(first) : first + "–" + last;
    }
  }

  private LineageDrawing(
      com.sekisho.register.Lineage lineage, Map<String, Numbers> numbers, Words words) {
    this.lineage = lineage;
    this.numbers = numbers;
    this.words = words;
    this.nodes =
        lineage.nodes().stream()
            .collect(Collectors.toMap(Node::id, node -> node, (one, _) -> one, LinkedHashMap::new));
    this.ties =
        lineage.ties().stream()
            .filter(tie -> nodes.containsKey(tie.from()) && nodes.containsKey(tie.to()))
            .collect(
                Collectors.groupingBy(
                    Tie::from,
                    LinkedHashMap::new,
                    Collectors.groupingBy(Tie::to, LinkedHashMap::new, Collectors.toList())));
  }

  /// @param numbers of the conditions in the table beside it, by the model that brings them
  static Lineage of(
      com.sekisho.register.Lineage lineage, Map<String, Numbers> numbers, Words words) {
    return new LineageDrawing(lineage, numbers, words).draw();
  }

  private Lineage draw() {
    List<List<Node>> downwards = rows().reversed();
    int y = TOP;
    for (List<Node> row : downwards) {
      int height = 0;
      for (int column = 0; column < row.size(); column++) {
        Node node = row.get(column);
        Box box = box(node, column, row.size(), downwards, y);
        boxes.put(node.id(), box);
        height = Math.max(height, box.height());
      }
      y += height + GAP;
    }
    boxes.forEach((id, box) -> write(node(id), box));
    ties.forEach(this::connect);
    return new Lineage(
        words.say("model.lineage.title", self().name()),
        description(),
        WIDTH,
        y - GAP + EDGE,
        edges,
        new ArrayList<>(boxes.values()),
        texts,
        refs);
  }

  private Node self() {
    return lineage.nodes().getFirst();
  }

  /// The model itself first, then its parents, theirs, and so on: each as far up as its longest
  /// way.
  private List<List<Node>> rows() {
    Map<String, Integer> depths = new LinkedHashMap<>();
    deepen(self().id(), 0, depths);
    Map<Integer, List<Node>> levels = new TreeMap<>();
    nodes
        .values()
        .forEach(
            node ->
                levels
                    .computeIfAbsent(depths.getOrDefault(node.id(), 1), _ -> new ArrayList<>())
                    .add(node));
    List<List<Node>> rows = new ArrayList<>();
    for (List<Node> level : levels.values()) {
      level.sort(Comparator.comparing(Node::relation));
      for (int from = 0; from < level.size(); from += 2) {
        rows.add(level.subList(from, Math.min(from + 2, level.size())));
      }
    }
    return rows;
  }

  private void deepen(String id, int depth, Map<String, Integer> depths) {
    if (depth <= nodes.size() && depths.getOrDefault(id, -1) < depth) {
      depths.put(id, depth);
      ties.getOrDefault(id, Map.of()).keySet().forEach(to -> deepen(to, depth + 1, depths));
    }
  }

  /// A model alone in its row stands over the one that came out of it, where that one is in a
  /// column.
  private Box box(Node node, int column, int columns, List<List<Node>> downwards, int y) {
    int place = columns == 2 ? column : columnOfChild(node, downwards);
    int width = place < 0 ? WIDE : HALF;
    int x =
        switch (place) {
          case 0 -> EDGE;
          case 1 -> WIDTH - EDGE - HALF;
          default -> (WIDTH - WIDE) / 2;
        };
    int lines = wrapped(node.name(), width, NAME_LETTER, NAME_WIDE).size();
    int under = wrapped(sub(node), width, SUB_LETTER, SUB_WIDE).size();
    int height = 16 + lines * NAME_LINE + under * SUB_LINE;
    return new Box(x, y, width, height, node.id().equals(lineage.model()));
  }

  private int columnOfChild(Node node, List<List<Node>> downwards) {
    for (List<Node> row : downwards) {
      for (int column = 0; column < row.size(); column++) {
        boolean child = ties.getOrDefault(row.get(column).id(), Map.of()).containsKey(node.id());
        if (child) {
          return row.size() == 2 ? column : -1;
        }
      }
    }
    return -1;
  }

  private String sub(Node node) {
    List<String> licenses = node.licenses();
    String own =
        licenses == null
            ? words.say("value.unknown")
            : words.list(
                licenses.stream().map(id -> words.value("model.licenses.id", id)).toList());
    return words.say("model.lineage.sub", words.country(node.country()), own);
  }

  private void write(Node node, Box box) {
    int y = box.y() + 4;
    for (String line : wrapped(node.name(), box.width(), NAME_LETTER, NAME_WIDE)) {
      y += NAME_LINE;
      texts.add(new Lineage.Text("name", "start", box.x() + 12, y, line));
    }
    y += 2;
    for (String line : wrapped(sub(node), box.width(), SUB_LETTER, SUB_WIDE)) {
      y += SUB_LINE;
      texts.add(new Lineage.Text("sub", "start", box.x() + 12, y, line));
    }
    Numbers brought = numbers.get(node.id());
    if (brought != null) {
      int width = 12 + brought.range().length() * 7;
      refs.add(
          new Lineage.Ref(box.x() + box.width() - width - 8, box.y() - 9, width, brought.range()));
    }
  }

  private Node node(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  private Box box(String id) {
    return Objects.requireNonNull(boxes.get(id), id);
  }

  private void connect(String from, Map<String, List<Tie>> parents) {
    Box child = box(from);
    List<String> leftToRight =
        parents.keySet().stream().sorted(Comparator.comparing((String id) -> box(id).x())).toList();
    for (int i = 0; i < leftToRight.size(); i++) {
      String to = leftToRight.get(i);
      Box parent = box(to);
      List<Tie> both = parents.getOrDefault(to, List.of());
      int x1 = parent.x() + parent.width() / 2;
      int y1 = parent.y() + parent.height();
      int x2 = child.x() + child.width() / 2 + (2 * i - leftToRight.size() + 1) * 28;
      int y2 = child.y();
      boolean relicensed = both.stream().allMatch(Tie::relicensed);
      edges.add(
          new Lineage.Edge(
              "M%d %dC%d %d %d %d %d %d".formatted(x1, y1, x1, y1 + 44, x2, y2 - 44, x2, y2 - 1),
              "M%d %dl6 10 6-10".formatted(x2 - 6, y2 - 11),
              relicensed));
      int x = x1 + (x2 - x1) / 4;
      texts.add(new Lineage.Text("rel halo", "middle", x, y1 + 30, relations(both)));
      texts.add(new Lineage.Text("rel halo", "middle", x, y1 + 47, follows(to, relicensed)));
    }
  }

  private String relations(List<Tie> both) {
    return words.list(
        both.stream()
            .map(Tie::relation)
            .distinct()
            .sorted()
            .map(relation -> words.say("model.relation." + relation.word()))
            .toList());
  }

  private String follows(String to, boolean relicensed) {
    Numbers brought = numbers.get(to);
    if (relicensed) {
      return words.say("model.lineage.relicensed");
    }
    return brought == null || !brought.binds()
        ? words.say("model.lineage.nothing")
        : words.say("model.lineage.follows", brought.range());
  }

  private String description() {
    List<String> sentences = new ArrayList<>();
    ties.forEach(
        (from, parents) ->
            parents.forEach(
                (to, both) ->
                    sentences.add(
                        words.say(
                            "model.lineage.tie",
                            node(from).name(),
                            node(to).name(),
                            relations(both),
                            follows(to, both.stream().allMatch(Tie::relicensed))))));
    return String.join(" ", sentences);
  }

  /// Lines that fit into a box, broken after a space or hyphen where there is one.
  static List<String> wrapped(String text, int width, int letter, int wide) {
    int room = (width - 24) * 10;
    List<String> lines = new ArrayList<>();
    int start = 0;
    int gap = -1;
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      used += at >= '\u2e80' ? wide : letter;
      if (used > room && i > start) {
        int end = gap > start ? gap : i;
        lines.add(text.substring(start, end).strip());
        start = end;
        gap = -1;
        used = 0;
        for (int j = start; j <= i; j++) {
          used += text.charAt(j) >= '\u2e80' ? wide : letter;
        }
      }
      if (at == ' ' || at == '-' || at == '、') {
        gap = i + 1;
      }
    }
    lines.add(text.substring(start).strip());
    return lines;
  }
}
