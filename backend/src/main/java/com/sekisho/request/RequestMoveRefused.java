package com.sekisho.request;

import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Refusal;

/// The request stands where this cannot be done with it.
public class RequestMoveRefused extends Refusal {

  private static final long serialVersionUID = 1L;

  RequestMoveRefused(String reference, RequestState state) {
    super(
        Kind.CONFLICT,
        "request-move-refused",
        new Bilingual(
            reference + " " + en(state) + ", so this cannot be done with it now.",
            reference + "は" + ja(state) + "ため、この操作はできません。"));
  }

  private static String en(RequestState state) {
    return switch (state) {
      case DRAFT -> "is still a draft";
      case SUBMITTED -> "is being submitted";
      case AWAITING_CONDITIONS -> "waits for the requester to accept its conditions";
      case IN_REVIEW -> "is in review";
      case DENIED -> "was denied by the rules";
      case APPROVED -> "is already approved";
      case REJECTED -> "was rejected";
      case WITHDRAWN -> "was withdrawn";
    };
  }

  private static String ja(RequestState state) {
    return switch (state) {
      case DRAFT -> "下書きの";
      case SUBMITTED -> "提出の処理中の";
      case AWAITING_CONDITIONS -> "申請者による条件の受け入れを待っている";
      case IN_REVIEW -> "審査中の";
      case DENIED -> "ルールにより不可とされた";
      case APPROVED -> "すでに承認されている";
      case REJECTED -> "却下された";
      case WITHDRAWN -> "取り下げられた";
    };
  }
}
