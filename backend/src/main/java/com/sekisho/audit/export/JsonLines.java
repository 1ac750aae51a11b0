package com.sekisho.audit.export;

import com.sekisho.audit.EventFile;
import com.sekisho.audit.ExportFormat;
import com.sekisho.audit.ExportFrame;
import com.sekisho.audit.ListedEvent;
import com.sekisho.audit.LogPosition;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/// JSON Lines: UTF-8, one object a line, in the order of the list.
///
/// | member | what |
/// |---|---|
/// | `index` | of the event's entry in the log, from 0; null where no checkpoint covers it yet |
/// | `envelope` | the event, RFC 8785 canonical JSON, written as the very bytes that the log proves
// |
/// | `digest` | `sha256:` and the SHA-256 of those bytes in hex |
/// | `details` | what was said and done in few words, canonical JSON; null where there is nothing |
@Component
class JsonLines implements EventFile.Maker {

  @Override
  public ExportFormat format() {
    return ExportFormat.JSONL;
  }

  @Override
  public EventFile begin(OutputStream out, ExportFrame frame, boolean going) {
    return new File(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
  }

  private record File(Writer out) implements EventFile {

    @Override
    public void write(ListedEvent event) throws IOException {
      LogPosition log = event.event().log();
      out.write("{\"index\":");
      out.write(log == null ? "null" : Long.toString(log.index()));
      out.write(",\"digest\":\"");
      out.write(event.digest().value());
      out.write("\",\"envelope\":");
      out.write(event.envelope());
      out.write(",\"details\":");
      out.write(event.details() == null ? "null" : event.details());
      out.write("}\n");
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void end() throws IOException {
      out.flush();
    }
  }
}
