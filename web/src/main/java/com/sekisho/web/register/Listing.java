package com.sekisho.web.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A table of register items.
///
/// @param name what the table is called, for those who don't see it
public record Listing(String name, List<Column> columns, List<Row> rows) {

  public Listing {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// @param css `num` for figures, `nowrap` for what must not be broken, else empty
  /// @param label whether its values need its name beside them where the table is stacked
  /// @param sort address of the list sorted by it, if it can be
  /// @param sorted `ascending`, `descending`, `none`; null where it can't be sorted by
  public record Column(
      String name, String css, boolean label, @Nullable String sort, @Nullable String sorted) {

    static Column of(String name) {
      return new Column(name, "", false, null, null);
    }

    static Column labelled(String name) {
      return new Column(name, "", true, null, null);
    }

    static Column date(String name) {
      return new Column(name, "nowrap", true, null, null);
    }

    static Column number(String name) {
      return new Column(name, "num", true, null, null);
    }

    Column sortedBy(String address, String order) {
      return new Column(name, css, label, address, order);
    }
  }

  /// @param head the item itself
  public record Row(Cell head, List<Cell> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /// @param code a short id behind the text
  /// @param beneath a second, quieter line
  /// @param badge style of the badge that the text is; null: it is plain text
  /// @param soon whether a date is near
  public record Cell(
      String text,
      @Nullable String href,
      @Nullable String code,
      @Nullable String beneath,
      @Nullable String badge,
      boolean soon) {

    static Cell of(String text) {
      return new Cell(text, null, null, null, null, false);
    }

    Cell linked(String address) {
      return new Cell(text, address, code, beneath, badge, soon);
    }

    Cell coded(String shortId) {
      return new Cell(text, href, shortId, beneath, badge, soon);
    }

    Cell over(String line) {
      return new Cell(text, href, code, line, badge, soon);
    }

    Cell badged(String style) {
      return new Cell(text, href, code, beneath, style, soon);
    }

    Cell marked(boolean near) {
      return new Cell(text, href, code, beneath, badge, near);
    }
  }
}
