package com.sekisho.audit;

import java.io.IOException;
import java.io.OutputStream;

/// A file that events are written to, one by one; few of them are kept in memory.
public interface EventFile {

  void write(ListedEvent event) throws IOException;

  /// Writes out all that was taken in so far, so that another file of the same kind can go on
  /// behind it. Only for formats that are written by line.
  void flush() throws IOException;

  /// Ends the file. A file that isn't ended MUST NOT pass for a whole one where the format allows
  /// to tell; the stream below stays open.
  void end() throws IOException;

  /// Makes files of one format.
  interface Maker {

    ExportFormat format();

    /// @param going whether another file of this order was written before and this one goes on
    ///     behind it
    EventFile begin(OutputStream out, ExportFrame frame, boolean going) throws IOException;
  }
}
