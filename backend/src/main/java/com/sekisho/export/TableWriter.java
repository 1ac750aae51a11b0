package com.sekisho.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/// Writes a table as a file, a row at a time, and keeps few of them in memory.
public interface TableWriter extends Closeable {

  /// @param row as many cells as the table has columns
  void write(List<Cell> row) throws IOException;

  /// Ends the file. The stream below stays open, as it belongs to whoever gave it. A file that is
  /// given up for an error MUST NOT be closed but left as it is, so that it can't pass for whole.
  @Override
  void close() throws IOException;
}
