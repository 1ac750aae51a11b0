package com.sekisho.web.layout;

/// How long a list is, as far as a page says it: beyond some thousands only that there are more.
///
/// @param shown the number that is said
public record Counted(long shown, boolean more) {

  /// Up to here the number is exact.
  public static final long ENOUGH = 10_000;

  /// @param upTo counted to at most one more than [#ENOUGH]
  public static Counted of(long upTo) {
    return new Counted(Math.min(upTo, ENOUGH), upTo > ENOUGH);
  }

  /// The number, with a sign where there are more.
  public String in(Words words) {
    return more ? words.say("list.number.more", words.number(shown)) : words.number(shown);
  }

  /// How much there is and in which order.
  ///
  /// @param key of the message about an exact number
  public String say(String key, Words words) {
    String said = words.say(key, shown);
    return more ? words.say("list.more", said) : said;
  }

  public String foot(int rows, Words words) {
    return words.say(more ? "list.foot.more" : "list.foot", shown, rows);
  }
}
