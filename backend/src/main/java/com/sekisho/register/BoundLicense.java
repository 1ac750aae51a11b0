package com.sekisho.register;

/// A licence that binds a model, and how it comes to do so.
///
/// @param id of the licence
/// @param via the model that brings it: itself or an ancestor
public record BoundLicense(String id, String via, Relation relation) {

  /// Stands for licences that nobody has recorded: no licence has this id, so that rules find it
  /// unknown instead of finding nothing to object to.
  public static final String NOT_RECORDED = "not-recorded";
}
