package com.sekisho.web.files;

import com.sekisho.edge.AsOf;
import com.sekisho.edge.Attachment;
import com.sekisho.export.Cell;
import com.sekisho.export.CsvTable;
import com.sekisho.shared.Cursor;
import com.sekisho.shared.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/// A list of a page as a file of comma-separated values, in the list's order, with all that its
/// filters let through. Rows are written as they are read, a page at a time, so that its length
/// does not matter.
///
/// @param name of the file, without day and ending
/// @param pages what follows a cursor, at most so many at a time as [Page#MAX_LIMIT]
/// @param row the cells of an item, as many as the header has
public record ListFile<T>(
    String name,
    List<String> header,
    Function<@Nullable Cursor, Page<T>> pages,
    Function<List<T>, List<List<Cell>>> row) {

  /// Sends it as the list stood at a moment. What the list is refused for is thrown before anything
  /// is sent.
  public void send(HttpServletResponse response, AsOf asOf, LocalDate today) throws IOException {
    try {
      asOf.read(
          () -> {
            send(response, asOf.day(today));
            return this;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void send(HttpServletResponse response, LocalDate day) {
    try {
      write(response, day);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(HttpServletResponse response, LocalDate day) throws IOException {
    Page<T> page = pages.apply(null);
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, Attachment.named("sekisho-" + name + "-" + day + ".csv"));
    CsvTable table = new CsvTable(response.getOutputStream(), header);
    while (true) {
      for (List<Cell> cells : row.apply(page.items())) {
        table.write(cells);
      }
      Cursor next = page.next();
      if (next == null) {
        break;
      }
      page = pages.apply(next);
    }
    table.close();
  }
}
