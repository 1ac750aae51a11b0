package com.sekisho.register;

/// A model that another one comes from, by the strongest tie that leads to it.
public record Ancestor(String id, Relation relation, String vendorCountry) {}
