package com.sekisho.use;

import com.sekisho.identity.Actor;
import com.sekisho.identity.PersonalTies;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.springframework.stereotype.Component;

/// The uses that somebody answers for. One that may go on needs an owner: an officer takes it back
/// before its owner is erased.
@Component
class OwnedUses implements PersonalTies {

  private final UseStore store;

  OwnedUses(UseStore store) {
    this.store = store;
  }

  @Override
  public List<Bilingual> hindrances(ActorId person) {
    List<String> going =
        store.going(person.value(), EnumSet.of(UseState.ACTIVE, UseState.SUSPENDED));
    if (going.isEmpty()) {
      return List.of();
    }
    return List.of(
        new Bilingual(
            "They answer for uses that have not ended; an officer has to revoke these first: "
                + String.join(", ", going)
                + ".",
            "責任者となっている終了していない利用があります。先に審査者が取り消してください:" + String.join("、", going) + "。"));
  }

  /// Uses that have ended stay as they are, under the actor id.
  @Override
  public void release(ActorId person, Actor by, Instant now) {}
}
