package com.sekisho.web.ask;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The facts that a requester is asked for, by the paths of the facts document. What the register
/// or the requester's unit says is not among them.
enum Field {
  DEPLOYMENT_ID("deployment.id", Kind.WORD, Question.WHAT),
  MODEL_ID("model.id", Kind.WORD, Question.WHAT),
  MODEL_NAME("model.name", Kind.WORD, Question.WHAT),
  VENDOR_NAME("model.vendor.name", Kind.WORD, Question.WHAT),
  VENDOR_COUNTRY("model.vendor.country", Kind.WORD, Question.WHAT),
  VENDOR_PARENT("model.vendor.parent_country", Kind.WORD, Question.WHAT),
  WEIGHTS("model.weights", Kind.WORD, Question.WHAT),
  LICENSES("model.licenses", Kind.LICENSES, Question.WHAT),
  MODALITIES("model.modalities_in", Kind.LIST, Question.WHAT),
  HOSTING("deployment.hosting", Kind.WORD, Question.WHAT),
  OPERATOR_NAME("deployment.operator.name", Kind.WORD, Question.WHAT),
  OPERATOR_COUNTRY("deployment.operator.country", Kind.WORD, Question.WHAT),
  OPERATOR_PARENT("deployment.operator.parent_country", Kind.WORD, Question.WHAT),
  TERMS("deployment.terms", Kind.WORD, Question.WHAT),
  PROCESSING("deployment.processing_regions", Kind.LIST, Question.WHAT),
  STORAGE("deployment.storage_regions", Kind.LIST, Question.WHAT),
  RETENTION("deployment.retention_days", Kind.NUMBER, Question.WHAT),
  TRAINS("deployment.trains_on_inputs", Kind.YES_NO, Question.WHAT),
  SAFEGUARDS("deployment.safeguards", Kind.LIST, Question.WHAT),
  VERIFIED("deployment.weights_verified", Kind.YES_NO, Question.WHAT),
  END_DATE("deployment.end_date", Kind.WORD, Question.WHAT),
  PURPOSE("use.purpose", Kind.WORD, Question.PURPOSE),
  CLASSIFICATION("use.classification", Kind.WORD, Question.DATA),
  DATA("use.data", Kind.LIST, Question.DATA),
  SUBJECTS("use.subject_regions", Kind.LIST, Question.SUBJECTS),
  AUDIENCE("use.audience", Kind.WORD, Question.AUDIENCE),
  USERS("use.user_regions", Kind.LIST, Question.AUDIENCE),
  OFFERING("use.offering", Kind.WORD, Question.AUDIENCE),
  ACTIVE_USERS("use.monthly_active_users", Kind.NUMBER, Question.AUDIENCE),
  AUTONOMY("use.autonomy", Kind.WORD, Question.AUTONOMY),
  OVERSIGHT("use.oversight", Kind.YES_NO, Question.AUTONOMY),
  ACTUATES("use.actuates", Kind.YES_NO, Question.AUTONOMY),
  COMMERCIAL("use.commercial", Kind.YES_NO, Question.TERMS),
  OUTPUTS_TRAIN("use.outputs_train", Kind.WORD, Question.TERMS),
  DISTRIBUTES("use.distributes", Kind.WORD, Question.TERMS),
  DISCLOSED("use.ai_disclosed", Kind.YES_NO, Question.DISCLOSURE),
  LABELLED("use.output_labelled", Kind.YES_NO, Question.DISCLOSURE);

  /// How an answer becomes JSON.
  enum Kind {
    WORD,
    LIST,
    YES_NO,
    /// What is not a number stays the text that was typed, for the facts schema to refuse by name.
    NUMBER,
    /// The model's own licences.
    LICENSES
  }

  /// The questions of the form, in order.
  enum Question {
    WHAT,
    PURPOSE,
    DATA,
    SUBJECTS,
    AUDIENCE,
    AUTONOMY,
    TERMS,
    DISCLOSURE;

    int number() {
      return ordinal() + 1;
    }
  }

  private final String path;
  private final Kind kind;
  private final Question question;

  Field(String path, Kind kind, Question question) {
    this.path = path;
    this.kind = kind;
    this.question = question;
  }

  String path() {
    return path;
  }

  Kind kind() {
    return kind;
  }

  Question question() {
    return question;
  }

  /// Of the control that asks for it.
  String id() {
    return id(path);
  }

  static String id(String path) {
    return path.replace('.', '-');
  }

  /// Whether it describes a model or deployment that the register doesn't have.
  boolean ofUnlisted() {
    return question == Question.WHAT && this != DEPLOYMENT_ID;
  }

  /// The field that a path of the facts document belongs to, such as `use.data` for `use.data[1]`.
  static Optional<Field> of(String path) {
    String plain = path.replaceAll("\\[\\d+].*$", "");
    return Arrays.stream(values())
        .filter(field -> field.path.equals(plain))
        .findFirst()
        .or(() -> within(plain));
  }

  private static Optional<Field> within(String path) {
    return switch (path) {
      case "deployment", "model" -> Optional.of(DEPLOYMENT_ID);
      case "deployment.operator" -> Optional.of(OPERATOR_COUNTRY);
      case "model.vendor" -> Optional.of(VENDOR_NAME);
      case "use" -> Optional.of(PURPOSE);
      default -> Optional.empty();
    };
  }

  static List<Field> all() {
    return List.of(values());
  }
}
