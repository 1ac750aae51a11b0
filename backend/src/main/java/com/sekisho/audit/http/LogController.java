package com.sekisho.audit.http;

import com.sekisho.audit.LogSettings;
import com.sekisho.audit.TransparencyLog;
import com.sekisho.audit.log.Tile;
import com.sekisho.edge.OpenPaths;
import com.sekisho.identity.Actor;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// The log at the addresses of c2sp.org/tlog-tiles, with `/log` as prefix.
@RestController
@RequestMapping("/log")
@Tag(name = "Log", description = "The transparency log of all events (c2sp.org/tlog-tiles)")
class LogController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  private final TransparencyLog log;
  private final boolean open;

  LogController(TransparencyLog log, LogSettings settings) {
    this.log = log;
    this.open = settings.isPublic();
  }

  @Configuration(proxyBeanMethods = false)
  static class Opening {

    /// Entries are not among them.
    @Bean
    OpenPaths openLog(LogSettings settings) {
      return new OpenPaths(
          settings.isPublic()
              ? List.of("/log/checkpoint", "/log/vkey", "/log/tile/{level:[0-9]+}/**")
              : List.of());
    }
  }

  @GetMapping("/checkpoint")
  @Operation(
      summary = "Gives the latest signed checkpoint",
      description = "A signed note (c2sp.org/tlog-checkpoint). For auditors, unless it is public.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
  ResponseEntity<byte[]> checkpoint(Optional<Actor> reader) {
    return text(log.checkpoint(reader).note().toString());
  }

  @GetMapping("/vkey")
  @Operation(
      summary = "Gives the key that checks the signatures of checkpoints",
      description = "As c2sp.org/signed-note writes it. For auditors, unless it is public.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(mediaType = "text/plain", schema = @Schema(type = "string"))))
  ResponseEntity<byte[]> vkey(Optional<Actor> reader) {
    return text(log.keys(reader).getLast().key() + "\n");
  }

  private static ResponseEntity<byte[]> text(String text) {
    return ResponseEntity.ok()
        .contentType(TEXT)
        .cacheControl(CacheControl.noCache())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping("/tile/{level:[0-9]+}/{*path}")
  @Operation(
      summary = "Gives the hashes of a tile",
      description =
          "256 hashes of 32 bytes, or fewer for a partial tile, `.p/<W>`. The index is written in"
              + " parts of three digits, as x001/x234/067. For auditors, unless it is public.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> tile(
      @PathVariable String level, @PathVariable String path, Optional<Actor> reader) {
    boolean plain = level.length() <= 2 && (level.equals("0") || !level.startsWith("0"));
    return forever(log.tile(tile(plain ? Integer.parseInt(level) : -1, path), reader));
  }

  @GetMapping("/tile/entries/{*path}")
  @Operation(
      summary = "Gives the entries of a tile",
      description =
          "Each is the envelope of an event, after its length in two bytes. For auditors alone.",
      responses =
          @ApiResponse(
              responseCode = "200",
              content =
                  @Content(
                      mediaType = "application/octet-stream",
                      schema = @Schema(type = "string", format = "binary"))))
  ResponseEntity<byte[]> entries(@PathVariable String path, Actor reader) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(ours().cachePrivate())
        .body(log.entries(tile(0, path), reader));
  }

  private static Tile tile(int level, String path) {
    return Tile.parse(level, path.substring(1))
        .orElseThrow(() -> new NotFound(new Bilingual("tile", "タイル"), path.substring(1)));
  }

  private ResponseEntity<byte[]> forever(byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .cacheControl(open ? ours().cachePublic() : ours().cachePrivate())
        .body(bytes);
  }

  private static CacheControl ours() {
    return CacheControl.maxAge(Duration.ofDays(365)).immutable();
  }
}
