package com.sekisho.request;

import com.sekisho.decision.Outcome;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import com.sekisho.shared.UnitId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which requests are asked for; what is left out does not narrow.
///
/// @param states empty: all
/// @param text part of a reference, or of what the summary says
/// @param sort null: newest first, or where it is asked whose turn it is, those that wait longest
public record RequestQuery(
    Set<RequestState> states,
    @Nullable WaitingFor waitingFor,
    @Nullable ActorId requester,
    @Nullable UnitId unit,
    @Nullable String model,
    @Nullable String deployment,
    @Nullable Outcome outcome,
    @Nullable String text,
    @Nullable RequestOrder sort,
    @Nullable Cursor cursor,
    int limit) {

  public static final RequestQuery ALL =
      new RequestQuery(
          Set.of(), null, null, null, null, null, null, null, null, null, Page.DEFAULT_LIMIT);

  public RequestQuery {
    states = Set.copyOf(states);
  }

  public RequestQuery in(RequestState... wanted) {
    return new RequestQuery(
        Set.of(wanted),
        waitingFor,
        requester,
        unit,
        model,
        deployment,
        outcome,
        text,
        sort,
        cursor,
        limit);
  }

  public RequestQuery waitingFor(WaitingFor whom) {
    return new RequestQuery(
        states, whom, requester, unit, model, deployment, outcome, text, sort, cursor, limit);
  }

  public RequestQuery askedBy(ActorId person) {
    return new RequestQuery(
        states, waitingFor, person, unit, model, deployment, outcome, text, sort, cursor, limit);
  }

  public RequestQuery ofModel(String id) {
    return new RequestQuery(
        states, waitingFor, requester, unit, id, deployment, outcome, text, sort, cursor, limit);
  }

  public RequestQuery onDeployment(String id) {
    return new RequestQuery(
        states, waitingFor, requester, unit, model, id, outcome, text, sort, cursor, limit);
  }

  public RequestQuery sortedBy(@Nullable RequestOrder order) {
    return new RequestQuery(
        states,
        waitingFor,
        requester,
        unit,
        model,
        deployment,
        outcome,
        text,
        order,
        cursor,
        limit);
  }

  /// The order that the list has.
  public RequestOrder order() {
    return sort != null ? sort : waitingFor == null ? RequestOrder.NEWEST : RequestOrder.WAITING;
  }

  public RequestQuery page(@Nullable Cursor after, int size) {
    return new RequestQuery(
        states, waitingFor, requester, unit, model, deployment, outcome, text, sort, after, size);
  }
}
