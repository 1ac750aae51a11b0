package com.sekisho.audit;

/// This instance has signed a checkpoint, and it is committed. Who listens MUST NOT block: the log
/// waits.
public record CheckpointSigned(StoredCheckpoint checkpoint) {}
