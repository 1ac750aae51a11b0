package com.sekisho.benchmarks;

import java.util.Arrays;

/// Durations in nanoseconds, and what is said of them.
final class Latencies {

  private long[] values;
  private int count;

  Latencies(int expected) {
    this.values = new long[Math.max(1, expected)];
  }

  synchronized void add(long nanos) {
    if (count == values.length) {
      values = Arrays.copyOf(values, 2 * count);
    }
    values[count++] = nanos;
  }

  synchronized int count() {
    return count;
  }

  /// @param percent such as 99.0
  /// @return microseconds
  synchronized double micros(double percent) {
    Arrays.sort(values, 0, count);
    return values[Math.min(count - 1, (int) (count * percent / 100))] / 1000.0;
  }
}
