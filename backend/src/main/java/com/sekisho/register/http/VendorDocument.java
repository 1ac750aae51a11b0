package com.sekisho.register.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.sekisho.edge.EntityTag;
import com.sekisho.register.VendorFacts;
import com.sekisho.register.VendorView;

/// A vendor on the wire.
///
/// @param etag what a change of it sends as `If-Match`
record VendorDocument(String id, String etag, @JsonUnwrapped VendorFacts facts) {

  static VendorDocument of(VendorView vendor) {
    return new VendorDocument(vendor.id(), EntityTag.of(vendor.version()), vendor.facts());
  }
}
