package com.sekisho.use;

import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// What the summaries of all requests and uses say, each wording once. A company's million uses are
/// of some thousands of wordings, so that a part of a word is looked for in these few, and the rows
/// that say them are found by an index.
@Component
public class SummaryWords {

  /// With more wordings than these the text is so common that a list's own order soon finds it.
  private static final int FEW = 200;

  private final JdbcClient jdbc;

  SummaryWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps what a summary says, in the transaction that stores its request or use.
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(UseSummary summary) {
    jdbc.sql("insert into summary_words (words) values (:words) on conflict do nothing")
        .param("words", summary.words())
        .update();
  }

  /// What is said wherever a text is part of it.
  ///
  /// @param part in lower case
  /// @param wordings that have it; all there are unless they are many
  /// @param many whether there are more than can be named
  public record Found(String part, List<String> wordings, boolean many) {

    /// Rows with a reference that the text is a part of, or whose summary says it.
    public <T> Specification<T> inRows() {
      return (row, _, build) -> {
        List<Predicate> any = new ArrayList<>();
        String reference = reference();
        if (reference != null) {
          any.add(build.like(row.get("reference"), reference, '\\'));
        }
        if (many) {
          any.add(build.like(row.get("words"), pattern(part), '\\'));
        } else if (!wordings.isEmpty()) {
          any.add(row.get("words").in(wordings));
        }
        return build.or(any);
      };
    }

    /// The text as a pattern for a reference that it is the beginning or a part of; null: it can be
    /// neither, as it has other characters than references have.
    private @Nullable String reference() {
      String upper = part.toUpperCase(Locale.ROOT);
      if (upper.matches("[A-Z]-[0-9-]*")) {
        return upper + "%";
      }
      return upper.matches("[0-9-]*[0-9][0-9-]*") ? "%" + upper + "%" : null;
    }
  }

  public Found find(String text) {
    String part = text.strip().toLowerCase(Locale.ROOT);
    List<String> found =
        jdbc.sql("select words from summary_words where words like :pattern escape '\\' limit :few")
            .param("pattern", pattern(part))
            .param("few", FEW + 1)
            .query((row, _) -> Objects.requireNonNull(row.getString(1)))
            .list();
    boolean many = found.size() > FEW;
    return new Found(part, many ? List.of() : List.copyOf(found), many);
  }

  /// A pattern of SQL for what contains the text, with `\` as escape: no character in it is read as
  /// the pattern's own.
  private static String pattern(String text) {
    return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
