package com.sekisho.policy.http;

import com.sekisho.edge.AsOf;
import com.sekisho.policy.Catalogue;
import com.sekisho.policy.RuleView;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules", description = "The catalogue of the active policy's rules")
class RulesApi {

  private final Catalogue catalogue;

  RulesApi(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @GetMapping
  @Operation(summary = "Lists the rules by id")
  Page<RuleView> list(
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String family,
      AsOf asOf) {
    int most = Page.limit(limit);
    String after = cursor == null ? "" : new Cursor(cursor).key(1).getFirst();
    List<RuleView> found =
        asOf.read(catalogue::rules).stream()
            .filter(rule -> family == null || rule.family().equals(family))
            .filter(rule -> rule.id().compareTo(after) > 0)
            .sorted(Comparator.comparing(RuleView::id))
            .limit(most + 1L)
            .toList();
    return Page.of(found, most, rule -> Cursor.after(rule.id()));
  }

  @GetMapping("/{id}")
  @Operation(summary = "Explains one rule")
  RuleView get(@PathVariable String id, AsOf asOf) {
    return asOf.read(() -> catalogue.rule(id))
        .orElseThrow(() -> new NotFound(new Bilingual("rule", "ルール"), id));
  }
}
