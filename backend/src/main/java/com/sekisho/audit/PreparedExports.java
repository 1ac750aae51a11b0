package com.sekisho.audit;

import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.identity.RoleRefused;
import com.sekisho.shared.ActorId;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.CanonicalJson;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.InvalidInput;
import com.sekisho.shared.NotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/// Exports that are made while nobody waits, in pieces that outlive the process: whoever asked can
/// leave, come back, see how far it is, and fetch the file, also the rest of one that was broken
/// off.
///
/// An export lists what the log held when it was asked for, by the number of its entries. So it is
/// the same file whenever and however often it is made, and a format written by line goes on behind
/// its last line after a crash; the others begin anew.
@Service
public class PreparedExports {

  /// How many one person may have under way.
  public static final int MOST_OF_ONE_PERSON = 3;

  /// How long a file is kept.
  public static final Duration KEPT = Duration.ofDays(7);

  private static final Logger LOG = LoggerFactory.getLogger(PreparedExports.class);

  private static final int CHUNK = 1 << 20;

  private static final int MOST_TRIES = 3;

  private final Exports exports;
  private final EventSearch search;
  private final LogStore log;
  private final JdbcClient jdbc;
  private final ApplicationEventPublisher steps;
  private final TransactionTemplate writing;
  private final TransactionTemplate reading;
  private final int piece;

  /// @param piece events of one piece: what a crash can cost
  PreparedExports(
      Exports exports,
      EventSearch search,
      LogStore log,
      JdbcClient jdbc,
      ApplicationEventPublisher steps,
      PlatformTransactionManager transactions,
      @Value("${sekisho.exports.piece:5000}") int piece) {
    this.exports = exports;
    this.search = search;
    this.log = log;
    this.jdbc = jdbc;
    this.steps = steps;
    this.writing = new TransactionTemplate(transactions);
    // Beside a transaction that reads: each chunk is kept as soon as it is there.
    this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading = new TransactionTemplate(transactions);
    this.reading.setReadOnly(true);
    this.piece = piece;
    this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  /// Takes in an order, with its event.
  ///
  /// @throws RoleRefused as [Events#list]
  /// @throws InvalidInput as [Exports#write]
  /// @throws TooManyExportsRefused where the caller has [#MOST_OF_ONE_PERSON] under way
  @Transactional
  public PreparedExport prepare(ExportOrder order, Actor actor, Instant now) {
    exports.mustFit(order, actor);
    // Two orders of one person at once are counted one after the other.
    jdbc.sql("select pg_advisory_xact_lock(hashtext('audit-export'), hashtext(?))")
        .param(actor.id().value())
        .query((row, _) -> true)
        .single();
    long underWay =
        jdbc.sql(
                "select count(*) from audit_export"
                    + " where owner = ? and state in ('WAITING', 'RUNNING')")
            .param(actor.id().value())
            .query(Long.class)
            .single();
    if (underWay >= MOST_OF_ONE_PERSON) {
      throw new TooManyExportsRefused(MOST_OF_ONE_PERSON);
    }
    UUID id = UUID.randomUUID();
    long size = log.latest().map(StoredCheckpoint::size).orElse(0L);
    steps.publishEvent(
        Exports.exported(
            order.asJson().put("prepared", id.toString()).put("log_size", size),
            order.query(),
            actor,
            now));
    String sight =
        switch (Sight.of(actor)) {
          case Sight.All() -> null;
          case Sight.Own(ActorId person) -> person.value();
        };
    jdbc.sql(
            """
            insert into audit_export (id, owner, asked_at, format, format_schema, language, query,
                                      sight, documents, log_size, state, expires_at)
            values (:id, :owner, :at, :format, :schema, :language, :query, :sight, :documents, :size,
                    'WAITING', :expires)
            """)
        .param("id", id)
        .param("owner", actor.id().value())
        .param("at", Timestamp.from(now))
        .param("format", order.format().name())
        .param("schema", order.schema())
        .param("language", order.locale().toLanguageTag())
        .param("query", CanonicalJson.of(order.query().asJson()).text())
        .param("sight", sight, Types.VARCHAR)
        .param("documents", actor.has(Role.AUDITOR))
        .param("size", size)
        .param("expires", Timestamp.from(now.plus(KEPT)))
        .update();
    return get(id, actor, now);
  }

  /// The caller's exports, the newest first.
  @Transactional(readOnly = true)
  public List<PreparedExport> list(Actor actor, Instant now) {
    return jdbc.sql(
            "select * from audit_export where owner = ? and expires_at > ?"
                + " order by asked_at desc, id desc limit 100")
        .params(actor.id().value(), Timestamp.from(now))
        .query((row, _) -> Job.of(row).view(now))
        .list();
  }

  /// @throws NotFound where there is none, or it is somebody else's, or it was deleted
  @Transactional(readOnly = true)
  public PreparedExport get(UUID id, Actor actor, Instant now) {
    return own(id, actor, now).view(now);
  }

  /// The file.
  ///
  /// @throws NotFound as [#get]
  /// @throws RoleRefused where the caller may see such a list no longer
  /// @throws ExportNotReadyRefused while it isn't whole
  @Transactional(readOnly = true)
  public Resource file(UUID id, Actor actor, Instant now) {
    Job job = own(id, actor, now);
    Events.mayAsk(job.order().query(), actor);
    if (job.sight() instanceof Sight.All && !(Sight.of(actor) instanceof Sight.All)
        || job.documents() && !actor.has(Role.AUDITOR)) {
      throw new RoleRefused(EnumSet.of(Role.AUDITOR));
    }
    if (job.state() != PreparedExport.State.READY) {
      throw new ExportNotReadyRefused();
    }
    return new ExportedFile(jdbc, id, job.bytes(), job.view(now).fileName());
  }

  /// Deletes an export, also one that is under way.
  ///
  /// @throws NotFound as [#get]
  @Transactional
  public void delete(UUID id, Actor actor, Instant now) {
    own(id, actor, now);
    jdbc.sql("delete from audit_export where id = ?").param(id).update();
  }

  /// Deletes the files whose time is over.
  ///
  /// @return how many
  @Transactional
  public int deleteExpired(Instant now) {
    return jdbc.sql("delete from audit_export where expires_at <= ?")
        .param(Timestamp.from(now))
        .update();
  }

  private Job own(UUID id, Actor actor, Instant now) {
    return jdbc.sql("select * from audit_export where id = ? and owner = ? and expires_at > ?")
        .params(id, actor.id().value(), Timestamp.from(now))
        .query((row, _) -> Job.of(row))
        .optional()
        .orElseThrow(() -> new NotFound(new Bilingual("export", "書き出し"), id.toString()));
  }

  /// Makes the file that has waited longest, if one waits or whoever made it has died.
  ///
  /// @return whether there was one
  public boolean work() {
    UUID worker = UUID.randomUUID();
    Optional<Job> taken = writing.execute(_ -> take(worker));
    if (taken == null || taken.isEmpty()) {
      return false;
    }
    Job job = taken.get();
    try {
      if (job.order().format().isByLine()) {
        byLine(job);
      } else {
        whole(job);
      }
    } catch (LostExport e) {
      LOG.info("Export {} was deleted, or somebody else goes on with it", job.id());
    } catch (IOException | RuntimeException e) {
      LOG.error("Export {} broke off", job.id(), e);
      writing.executeWithoutResult(
          _ ->
              jdbc.sql(
                      "update audit_export set worker_until = now(),"
                          + " state = case when tries >= ? then 'FAILED' else state end"
                          + " where id = ? and worker = ?")
                  .params(MOST_TRIES, job.id(), worker)
                  .update());
    }
    return true;
  }

  private Optional<Job> take(UUID worker) {
    jdbc.sql(
            "update audit_export set state = 'FAILED'"
                + " where state = 'RUNNING' and worker_until < now() and tries >= ?")
        .param(MOST_TRIES)
        .update();
    return jdbc.sql(
            """
            update audit_export
               set state = 'RUNNING', worker = ?, worker_until = now() + interval '30 seconds',
                   tries = tries + 1, started_at = coalesce(started_at, now())
             where id = (select id from audit_export
                          where state = 'WAITING' or state = 'RUNNING' and worker_until < now()
                          order by asked_at, id limit 1 for update skip locked)
            returning *
            """)
        .param(worker)
        .query((row, _) -> Job.of(row))
        .optional();
  }

  private void byLine(Job job) throws IOException {
    if (job.total() == null) {
      counted(job);
    }
    Job now = job;
    while (now.state() == PreparedExport.State.RUNNING) {
      Job before = now;
      Job after = writing.execute(_ -> piece(before));
      if (after == null) {
        throw new LostExport();
      }
      now = after;
    }
  }

  private Job piece(Job job) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ListedEvent[] last = new ListedEvent[1];
    long[] listed = new long[1];
    try {
      EventFile file = exports.begin(out, frame(job), job.lastId() != null);
      search.each(
          job.order().query().page(job.cursor(), piece),
          job.bound(),
          job.sight(),
          event -> {
            file.write(event);
            last[0] = event;
            listed[0]++;
          });
      file.flush();
      boolean ended = listed[0] < piece;
      if (ended) {
        file.end();
      }
      byte[] bytes = out.toByteArray();
      if (bytes.length > 0) {
        keep(job.id(), job.chunks(), job.bytes(), bytes);
      }
      ListedEvent end = last[0];
      return jdbc.sql(
              """
              update audit_export
                 set done = done + :listed, bytes = bytes + :bytes, chunks = chunks + :chunks,
                     last_at = coalesce(:at, last_at), last_id = coalesce(:last, last_id),
                     tries = 1, worker_until = now() + interval '30 seconds', state = :state
               where id = :id and worker = :worker
              returning *
              """)
          .param("listed", listed[0])
          .param("bytes", bytes.length)
          .param("chunks", bytes.length > 0 ? 1 : 0)
          .param("at", end == null ? null : Timestamp.from(end.event().at()), Types.TIMESTAMP)
          .param("last", end == null ? null : end.event().id(), Types.OTHER)
          .param("state", ended ? "READY" : "RUNNING")
          .param("id", job.id())
          .param("worker", job.worker())
          .query((row, _) -> Job.of(row))
          .optional()
          .orElseThrow(LostExport::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void whole(Job job) throws IOException {
    writing.executeWithoutResult(
        _ -> {
          jdbc.sql("delete from audit_export_chunk where export_id = ?").param(job.id()).update();
          jdbc.sql(
                  "update audit_export set done = 0, bytes = 0, chunks = 0, started_at = now()"
                      + " where id = ?")
              .param(job.id())
              .update();
        });
    counted(job);
    Chunks out = new Chunks(job);
    reading.executeWithoutResult(
        _ -> {
          try {
            EventFile file = exports.begin(out, frame(job), false);
            search.each(
                job.order().query().page(null, 0),
                job.bound(),
                job.sight(),
                event -> {
                  file.write(event);
                  out.listed();
                });
            file.end();
            out.close();
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    progress(job, out.listed, out.written, out.chunks, "READY");
  }

  private void counted(Job job) {
    reading.executeWithoutResult(
        _ -> {
          long total = search.count(job.order().query(), job.bound(), job.sight());
          writing.executeWithoutResult(
              _ ->
                  jdbc.sql("update audit_export set total = ? where id = ?")
                      .params(total, job.id())
                      .update());
        });
  }

  private ExportFrame frame(Job job) {
    return exports.frame(
        job.order(), job.bound(), job.sight(), job.owner(), job.documents(), job.askedAt());
  }

  private void keep(UUID id, int position, long starts, byte[] content) {
    jdbc.sql(
            "insert into audit_export_chunk (export_id, position, starts, content)"
                + " values (?, ?, ?, ?)")
        .params(id, position, starts, content)
        .update();
  }

  private void progress(Job job, long done, long bytes, int chunks, String state) {
    writing.executeWithoutResult(_ -> progressed(job, done, bytes, chunks, state));
  }

  private void progressed(Job job, long done, long bytes, int chunks, String state) {
    int mine =
        jdbc.sql(
                "update audit_export set done = :done, bytes = :bytes, chunks = :chunks,"
                    + " state = :state, worker_until = now() + interval '30 seconds'"
                    + " where id = :id and worker = :worker")
            .param("done", done)
            .param("bytes", bytes)
            .param("chunks", chunks)
            .param("state", state)
            .param("id", job.id())
            .param("worker", job.worker(), Types.OTHER)
            .update();
    if (mine == 0) {
      throw new LostExport();
    }
  }

  /// Keeps what is written, chunk by chunk.
  private final class Chunks extends OutputStream {

    private static final int SIGN_OF_LIFE = 2_000;

    private final Job job;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(CHUNK);
    private long listed;
    private long written;
    private int chunks;

    Chunks(Job job) {
      this.job = job;
    }

    void listed() {
      listed++;
      if (listed % SIGN_OF_LIFE == 0) {
        progress(job, listed, written, chunks, "RUNNING");
      }
    }

    @Override
    public void write(int one) {
      buffer.write(one);
      keepFull();
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
      buffer.write(bytes, from, length);
      keepFull();
    }

    private void keepFull() {
      if (buffer.size() >= CHUNK) {
        keepAll();
      }
    }

    private void keepAll() {
      byte[] content = buffer.toByteArray();
      buffer.reset();
      writing.executeWithoutResult(
          _ -> {
            keep(job.id(), chunks, written, content);
            progressed(job, listed, written + content.length, chunks + 1, "RUNNING");
          });
      chunks++;
      written += content.length;
    }

    @Override
    public void close() {
      if (buffer.size() > 0) {
        keepAll();
      }
    }
  }

  /// A row of the table.
  private record Job(
      UUID id,
      ActorId owner,
      Instant askedAt,
      ExportOrder order,
      Sight sight,
      boolean documents,
      long logSize,
      PreparedExport.State state,
      @Nullable Long total,
      long done,
      long bytes,
      int chunks,
      @Nullable Instant lastAt,
      @Nullable UUID lastId,
      @Nullable UUID worker,
      @Nullable Instant startedAt,
      Instant expiresAt) {

    static Job of(ResultSet row) throws SQLException {
      String sight = row.getString("sight");
      Timestamp last = row.getTimestamp("last_at");
      Timestamp started = row.getTimestamp("started_at");
      return new Job(
          row.getObject("id", UUID.class),
          new ActorId(row.getString("owner")),
          row.getTimestamp("asked_at").toInstant(),
          new ExportOrder(
              ExportFormat.valueOf(row.getString("format")),
              row.getString("format_schema"),
              EventQuery.of(CanonicalJson.parse(row.getString("query")).tree()),
              Locale.forLanguageTag(row.getString("language"))),
          sight == null ? new Sight.All() : new Sight.Own(new ActorId(sight)),
          row.getBoolean("documents"),
          row.getLong("log_size"),
          PreparedExport.State.valueOf(row.getString("state")),
          row.getObject("total", Long.class),
          row.getLong("done"),
          row.getLong("bytes"),
          row.getInt("chunks"),
          last == null ? null : last.toInstant(),
          row.getObject("last_id", UUID.class),
          row.getObject("worker", UUID.class),
          started == null ? null : started.toInstant(),
          row.getTimestamp("expires_at").toInstant());
    }

    Bound bound() {
      return new Bound.FirstEntries(logSize);
    }

    @Nullable Cursor cursor() {
      return lastAt == null || lastId == null
          ? null
          : Cursor.after(lastAt.toString(), lastId.toString());
    }

    PreparedExport view(Instant now) {
      return new PreparedExport(
          id,
          order.format(),
          order.schema(),
          order.query().filters(),
          state,
          askedAt,
          logSize,
          total,
          done,
          bytes,
          secondsLeft(now),
          expiresAt);
    }

    private @Nullable Long secondsLeft(Instant now) {
      if (state == PreparedExport.State.READY) {
        return 0L;
      }
      if (state != PreparedExport.State.RUNNING
          || total == null
          || startedAt == null
          || done == 0) {
        return null;
      }
      long millis = Math.max(1, Duration.between(startedAt, now).toMillis());
      return Math.max(1, (total - done) * millis / done / 1000);
    }
  }

  /// The export is no longer this worker's.
  private static final class LostExport extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
