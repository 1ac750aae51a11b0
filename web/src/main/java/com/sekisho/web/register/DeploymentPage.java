package com.sekisho.web.register;

import com.sekisho.web.parts.Route;
import org.jspecify.annotations.Nullable;

/// @param route where the data is and whose law can reach it
/// @param note what is to be known about the deployment
/// @param uses those on it that the reader may see; null: none
/// @param usesHref all of them
/// @param scope whose uses are counted
/// @param ask the form for asking for a use on it; null: nothing new may be asked on it
/// @param sill what the reader may do with it
public record DeploymentPage(
    Item item,
    Route route,
    String modelHref,
    String model,
    @Nullable String note,
    long useCount,
    @Nullable Listing uses,
    String usesHref,
    String scope,
    @Nullable String ask,
    String sill) {}
