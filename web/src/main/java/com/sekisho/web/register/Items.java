package com.sekisho.web.register;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.register.Status;
import com.sekisho.shared.InvalidInput;
import com.sekisho.web.layout.Words;
import com.sekisho.web.parts.Choice;
import com.sekisho.web.parts.Crumb;
import com.sekisho.web.parts.Errors;
import com.sekisho.web.parts.Receipt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the pages of single items share: the way to them, and the form for their status.
final class Items {

  /// What was just done or tried on a page.
  ///
  /// @param typed the reason that could not be taken
  record Around(@Nullable Receipt receipt, @Nullable Errors errors, String typed) {

    static Around of(@Nullable Object receipt) {
      return new Around(receipt instanceof Receipt given ? given : null, null, "");
    }

    static Around refused(InvalidInput refused, String typed, Words words) {
      Errors errors =
          new Errors(
              words.say("errors.heading", refused.violations().size()),
              refused.violations().stream()
                  .map(violation -> new Errors.Wrong("reason", words.in(violation.message())))
                  .toList(),
              words.say("errors.kept"));
      return new Around(null, errors, typed);
    }
  }

  private Items() {}

  static List<Crumb> crumbs(String list, String href, String title, Words words) {
    return List.of(
        new Crumb(words.say("layout.home"), "/"),
        new Crumb(words.say("layout.register"), RegisterPages.MODELS),
        new Crumb(list, href),
        new Crumb(title, null));
  }

  /// The form for changing an item's facts, for those who may.
  static @Nullable String change(String kind, String id, Actor reader) {
    return reader.has(Role.COMPLIANCE_OFFICER) ? "/register/edit/" + kind + "/" + id : null;
  }

  /// The form for a new item, for those who may.
  static @Nullable String add(String kind, Actor reader) {
    return reader.has(Role.COMPLIANCE_OFFICER) ? "/register/new/" + kind : null;
  }

  static Item.@Nullable StatusForm status(
      String href, long version, Status present, Actor reader, String typed, Words words) {
    if (!reader.has(Role.COMPLIANCE_OFFICER)) {
      return null;
    }
    return new Item.StatusForm(
        href + "/status",
        version,
        present.next().stream()
            .map(
                next ->
                    new Choice(
                        next.word(),
                        words.say(
                            present == Status.SUSPENDED && next == Status.APPROVED
                                ? "register.make.resumed"
                                : "register.make." + next.word())))
            .toList(),
        words.say("register.status.hint", words.value("model.status", present.word())),
        typed);
  }
}
