package com.sekisho.database;

import org.hibernate.envers.RevisionListener;

/// Writes onto each revision who signed it.
public class RevisionAuthor implements RevisionListener {

  @Override
  public void newRevision(Object revision) {
    ((Revision) revision).by(Revisions.author());
  }
}
