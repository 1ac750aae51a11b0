package com.sekisho.audit;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Digest;
import com.sekisho.shared.NotFound;
import com.sekisho.shared.Page;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What happened: to auditors all of it; to others what concerns them, a case at a time.
@Service
public class Events {

  private final EventSearch search;

  Events(EventSearch search) {
    this.search = search;
  }

  /// The events asked for that the caller may see, newest first.
  ///
  /// @throws RoleRefused where somebody other than an auditor names nothing that they are about:
  ///     the log as a whole is the auditor's
  @Transactional(readOnly = true)
  public Page<EventView> list(EventQuery query, Actor actor) {
    mayAsk(query, actor);
    return search.page(query, Sight.of(actor));
  }

  /// How many events [#list] would give in all.
  ///
  /// @throws RoleRefused as [#list]
  @Transactional(readOnly = true)
  public EventCount count(EventQuery query, Actor actor) {
    mayAsk(query, actor);
    return search.count(query, Sight.of(actor));
  }

  /// @throws NotFound where there is none, or none that concerns the caller
  @Transactional(readOnly = true)
  public EventView get(UUID id, Actor actor) {
    return search
        .find(id, Sight.of(actor))
        .orElseThrow(() -> new NotFound(new Bilingual("event", "記録"), id.toString()));
  }

  /// Everything that happened to one thing, oldest first, at most as many events as a page may
  /// hold. Whoever calls this has judged already that the reader may see the thing.
  ///
  /// @param kind of the subject, e.g. `request`
  @Transactional(readOnly = true)
  public List<EventView> history(String kind, String id) {
    EventQuery query = EventQuery.about(kind, id).page(null, Page.MAX_LIMIT);
    return search.page(query, new Sight.All()).items().reversed();
  }

  static void mayAsk(EventQuery query, Actor actor) {
    if (query.subjects().isEmpty() && query.unit() == null && !actor.has(Role.AUDITOR)) {
      throw new RoleRefused(EnumSet.of(Role.AUDITOR));
    }
  }

  /// A document that events name by digest.
  ///
  /// @throws RoleRefused unless the caller is an auditor
  /// @throws NotFound where no event rests on such a document
  @Transactional(readOnly = true)
  public CanonicalJson body(Digest digest, Actor actor) {
    actor.mustHaveOneOf(Role.AUDITOR);
    return search
        .body(digest)
        .orElseThrow(() -> new NotFound(new Bilingual("document", "文書"), digest.value()));
  }
}
