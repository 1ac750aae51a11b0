package com.sekisho.web.rules;

import com.sekisho.web.parts.Chip;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Gate;
import java.util.List;

/// The rules in force, narrowed down as the address says.
///
/// @param version of the policy in force
public record CataloguePage(
    List<Crumb> crumbs,
    String title,
    String lead,
    String version,
    String text,
    String outcome,
    String waiver,
    List<Choice> outcomes,
    List<Choice> waivers,
    String say,
    List<Chip> chips,
    List<Area> areas) {

  /// The families of one area, such as residency.
  public record Area(String id, String name, String note, List<Row> rows) {}

  /// A family of rules.
  ///
  /// @param gates what its findings can come to, strictest first
  /// @param review who reviews its findings, in words
  /// @param waiver who may accept them for a time, in words
  public record Row(String id, String title, List<Gate> gates, String review, String waiver) {}
}
