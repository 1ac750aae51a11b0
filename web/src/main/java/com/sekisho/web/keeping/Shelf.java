package com.sekisho.web.keeping;

import com.sekisho.identity.Actor;
import com.sekisho.register.RevisionView;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Where the items of one kind are kept: a way to the service that the API writes by as well, which
/// judges who may and what is wrong.
interface Shelf {

  Form form();

  /// An item as it is now.
  ///
  /// @param document without the id
  record Stored(long version, ObjectNode document) {}

  /// The item to be changed.
  ///
  /// @throws com.sekisho.shared.NotFound where there is none of this id
  Stored stored(String id);

  /// Newest first.
  List<RevisionView> history(String id);

  /// Registers a new item.
  ///
  /// @param document with the id that it is to have, where items of this kind are named by people
  /// @return its id
  String add(ObjectNode document, Actor actor, Instant now);

  /// Writes an item anew.
  void replace(String id, long version, ObjectNode document, Actor actor, Instant now);

  /// What a new item may be called by, from what else is known of it; empty: nothing comes to mind.
  String idFor(ObjectNode document);

  /// Address of its page.
  default String href(String id) {
    return "/register/" + form().word() + "/" + id;
  }
}
