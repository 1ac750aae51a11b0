package com.sekisho.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What waits for somebody, in numbers.
///
/// @param reviews requests that they may review now
/// @param oldestReview since when the one of these waits that waits longest
/// @param ownRequests requests of their own whose conditions they must accept or whose questions
///     answer
/// @param inReview all requests in review that they may see
public record Waiting(
    long reviews, @Nullable Instant oldestReview, long ownRequests, long inReview) {

  public long total() {
    return reviews + ownRequests;
  }
}
