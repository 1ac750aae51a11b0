package com.sekisho.use;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which uses are asked for; what is left out does not narrow.
///
/// @param states empty: all
/// @param endingBy only those whose last day is this one or earlier
/// @param conditionsOpen only those with a condition that is not done
/// @param text part of a reference, or of what the summary says
public record UseQuery(
    Set<UseState> states,
    @Nullable ActorId owner,
    @Nullable UnitId unit,
    @Nullable String model,
    @Nullable String deployment,
    @Nullable LocalDate endingBy,
    boolean conditionsOpen,
    @Nullable String text,
    UseOrder order,
    @Nullable Cursor cursor,
    int limit) {

  public static final UseQuery ALL =
      new UseQuery(
          Set.of(),
          null,
          null,
          null,
          null,
          null,
          false,
          null,
          UseOrder.UNTIL,
          null,
          Page.DEFAULT_LIMIT);

  public UseQuery {
    states = Set.copyOf(states);
  }

  public UseQuery in(UseState... wanted) {
    return new UseQuery(
        Set.of(wanted),
        owner,
        unit,
        model,
        deployment,
        endingBy,
        conditionsOpen,
        text,
        order,
        cursor,
        limit);
  }

  public UseQuery ofUnit(UnitId wanted) {
    return new UseQuery(
        states,
        owner,
        wanted,
        model,
        deployment,
        endingBy,
        conditionsOpen,
        text,
        order,
        cursor,
        limit);
  }

  public UseQuery ofModel(String id) {
    return new UseQuery(
        states, owner, unit, id, deployment, endingBy, conditionsOpen, text, order, cursor, limit);
  }

  public UseQuery onDeployment(String id) {
    return new UseQuery(
        states, owner, unit, model, id, endingBy, conditionsOpen, text, order, cursor, limit);
  }

  public UseQuery endingBy(LocalDate day) {
    return new UseQuery(
        states, owner, unit, model, deployment, day, conditionsOpen, text, order, cursor, limit);
  }

  public UseQuery withConditionsOpen() {
    return new UseQuery(
        states, owner, unit, model, deployment, endingBy, true, text, order, cursor, limit);
  }

  public UseQuery matching(String words) {
    return new UseQuery(
        states,
        owner,
        unit,
        model,
        deployment,
        endingBy,
        conditionsOpen,
        words,
        order,
        cursor,
        limit);
  }

  public UseQuery sortedBy(UseOrder wanted) {
    return new UseQuery(
        states,
        owner,
        unit,
        model,
        deployment,
        endingBy,
        conditionsOpen,
        text,
        wanted,
        cursor,
        limit);
  }

  public UseQuery page(@Nullable Cursor after, int size) {
    return new UseQuery(
        states, owner, unit, model, deployment, endingBy, conditionsOpen, text, order, after, size);
  }
}
