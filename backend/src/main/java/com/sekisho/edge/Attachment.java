package com.sekisho.edge;

import org.springframework.http.ContentDisposition;

/// The value of `Content-Disposition` (RFC 6266) by which an answer is kept as a file.
public final class Attachment {

  private Attachment() {}

  public static String named(String file) {
    return ContentDisposition.attachment().filename(file).build().toString();
  }
}
