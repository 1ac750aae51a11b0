package com.sekisho.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What events can be exported as.
public enum ExportFormat {
  /// One JSON object a line, with the envelope as the log proves it.
  JSONL("application/jsonl", "jsonl"),

  CSV("text/csv;charset=UTF-8", "csv"),

  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),

  /// A report to read and to keep, PDF/A-2u.
  PDF("application/pdf", "pdf"),

  /// Open Cybersecurity Schema Framework, one JSON object a line.
  OCSF("application/jsonl", "ocsf.jsonl");

  private final String mediaType;
  private final String ending;

  ExportFormat(String mediaType, String ending) {
    this.mediaType = mediaType;
    this.ending = ending;
  }

  /// As it is named in addresses and in the log.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  /// Of the file's name, without the dot.
  public String ending() {
    return ending;
  }

  /// Whether a file that was broken off can go on behind its last line.
  public boolean isByLine() {
    return switch (this) {
      case JSONL, CSV, OCSF -> true;
      case XLSX, PDF -> false;
    };
  }

  public static Optional<ExportFormat> of(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
