package com.sekisho.identity;

import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import java.time.Instant;
import java.util.List;

/// What a module holds that hangs on one person. Each module that holds such things offers this;
/// identity asks all of them before it erases somebody.
public interface PersonalTies {

  /// What somebody else has to settle before the person may be erased, in words for whoever wants
  /// to erase them; empty: nothing.
  List<Bilingual> hindrances(ActorId person);

  /// Lets go of what is the person's alone, within the transaction that erases them. MUST leave a
  /// step for each matter that ends by it.
  ///
  /// @param by who erases them
  void release(ActorId person, Actor by, Instant now);
}
