package com.sekisho.audit;

import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A prepared file, read chunk by chunk from wherever a reader wants to begin.
final class ExportedFile extends AbstractResource {

  private final JdbcClient jdbc;
  private final UUID id;
  private final long length;
  private final String name;

  ExportedFile(JdbcClient jdbc, UUID id, long length, String name) {
    this.jdbc = jdbc;
    this.id = id;
    this.length = length;
    this.name = name;
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public long contentLength() {
    return length;
  }

  @Override
  public String getFilename() {
    return name;
  }

  @Override
  public String getDescription() {
    return "export " + id;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ExportedFile that && id.equals(that.id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public InputStream getInputStream() {
    return new Chunks();
  }

  private record Chunk(long starts, byte[] content) {}

  private final class Chunks extends InputStream {

    private long at;
    private Chunk chunk = new Chunk(0, new byte[0]);

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
      if (most == 0) {
        return 0;
      }
      if (at >= length) {
        return -1;
      }
      if (at < chunk.starts() || at >= chunk.starts() + chunk.content().length) {
        chunk = chunkAt(at);
      }
      int start = (int) (at - chunk.starts());
      int count = Math.min(most, chunk.content().length - start);
      System.arraycopy(chunk.content(), start, into, from, count);
      at += count;
      return count;
    }

    @Override
    public long skip(long wanted) {
      long skipped = Math.clamp(wanted, 0, length - at);
      at += skipped;
      return skipped;
    }

    @Override
    public int available() {
      return (int) Math.min(Integer.MAX_VALUE, length - at);
    }
  }

  private Chunk chunkAt(long offset) {
    return jdbc.sql(
            "select starts, content from audit_export_chunk"
                + " where export_id = ? and starts <= ? order by starts desc limit 1")
        .params(id, offset)
        .query((row, _) -> new Chunk(row.getLong(1), row.getBytes(2)))
        .single();
  }
}
