package com.sekisho.overview;

import com.sekisho.audit.EventQuery;
import com.sekisho.audit.Events;
import com.sekisho.identity.Actor;
import com.sekisho.identity.Role;
import com.sekisho.policy.Policies;
import com.sekisho.policy.PolicyState;
import com.sekisho.register.DeploymentQuery;
import com.sekisho.register.Deployments;
import com.sekisho.register.ModelQuery;
import com.sekisho.register.Models;
import com.sekisho.register.Status;
import com.sekisho.shared.Bilingual;
import com.sekisho.shared.Way;
import com.sekisho.use.Uses;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The table of all ways into "approved": what becomes so, who may, what guards it, and how often
/// it happened.
@Service
public class Ways {

  private static final Bilingual NOBODY_ALONE =
      new Bilingual(
          "The requester cannot approve, and nobody can approve in two roles.",
          "申請者本人は承認できず、1人が2つの役割で承認することもできません。");

  private static final Bilingual NO_PERSON =
      new Bilingual(
          "No person decides: the rules do, and the log names their version.",
          "人の判断は入りません。判定したルールの版が記録に残ります。");

  private static final Bilingual ONE_OFFICER =
      new Bilingual(
          "One officer's act, with a reason. It approves no use: each use is still judged by"
              + " itself.",
          "審査者1人が理由を付けて行います。これだけで利用が承認されることはなく、利用は1件ずつ判定されます。");

  private static final Bilingual OFFICER = new Bilingual("Compliance officer", "コンプライアンス審査者");

  private final Uses uses;
  private final Models models;
  private final Deployments deployments;
  private final Policies policies;
  private final Events events;

  Ways(Uses uses, Models models, Deployments deployments, Policies policies, Events events) {
    this.uses = uses;
    this.models = models;
    this.deployments = deployments;
    this.policies = policies;
    this.events = events;
  }

  /// Every way, once.
  ///
  /// @throws com.sekisho.identity.RoleRefused for anybody but an auditor
  @Transactional(readOnly = true)
  public List<WayView> all(Actor actor, LocalDate today) {
    actor.mustHaveOneOf(Role.AUDITOR);
    Map<Way, Long> active = uses.activeByWay();
    return Arrays.stream(Way.values())
        .map(way -> view(way, now(way, active, today), ever(way, actor)))
        .toList();
  }

  private long now(Way way, Map<Way, Long> active, LocalDate today) {
    return switch (way) {
      case POLICY, CONDITIONS, REVIEW, REVIEW_AND_CONDITIONS, RESUMED ->
          active.getOrDefault(way, 0L);
      case MODEL_STATUS ->
          models.count(ModelQuery.ALL.with(ModelQuery.Facet.STATUS, Status.APPROVED.word()));
      case DEPLOYMENT_STATUS ->
          deployments.count(
              DeploymentQuery.all(today)
                  .with(DeploymentQuery.Facet.STATUS, Status.APPROVED.word()));
      case INSTALLATION ->
          policies.all().stream().filter(policy -> policy.state() == PolicyState.ACTIVE).count();
    };
  }

  private long ever(Way way, Actor actor) {
    return events
        .count(EventQuery.ALL.with(Map.of(), Map.of(Way.MARK, way.word())), actor)
        .atLeast();
  }

  private static WayView view(Way way, long now, long ever) {
    return switch (way) {
      case POLICY ->
          new WayView(
              way,
              new Bilingual(
                  "A use becomes active when it is asked for: the rules have nothing against it.",
                  "申請と同時に利用が承認されます。ルール上の指摘がない場合です。"),
              new Bilingual("Any employee asks", "申請できるのは従業員です"),
              NO_PERSON,
              List.of("request.submitted", "request.resubmitted"),
              now,
              ever);
      case CONDITIONS ->
          new WayView(
              way,
              new Bilingual(
                  "A use becomes active when its requester accepts the conditions that the rules"
                      + " set.",
                  "ルールが定めた条件を申請者が受け入れると、利用が承認されます。"),
              new Bilingual("The requester alone", "申請者本人だけです"),
              NO_PERSON,
              List.of("request.conditions-accepted"),
              now,
              ever);
      case REVIEW ->
          new WayView(
              way,
              new Bilingual(
                  "A use becomes active when each role that the decision names has approved.",
                  "判定が指定した役割がすべて承認すると、利用が承認されます。"),
              new Bilingual("Holders of the roles that the decision names", "判定が指定した役割の担当者です"),
              NOBODY_ALONE,
              List.of("request.approved"),
              now,
              ever);
      case REVIEW_AND_CONDITIONS ->
          new WayView(
              way,
              new Bilingual(
                  "A use becomes active when the roles have approved and its requester has then"
                      + " accepted the conditions.",
                  "指定された役割がすべて承認し、続いて申請者が条件を受け入れると、利用が承認されます。"),
              new Bilingual(
                  "Holders of the named roles, then the requester", "指定された役割の担当者、続いて申請者本人です"),
              NOBODY_ALONE,
              List.of("request.approved", "request.conditions-accepted"),
              now,
              ever);
      case RESUMED ->
          new WayView(
              way,
              new Bilingual(
                  "A use that was approved before and then suspended becomes active again.",
                  "承認後に停止されていた利用が、再び有効になります。"),
              new Bilingual(
                  "Compliance officer, chief compliance officer", "コンプライアンス審査者、最高コンプライアンス責任者"),
              new Bilingual(
                  "One officer's act, with a reason. Nothing becomes active that had not been"
                      + " approved in full before.",
                  "審査者1人が理由を付けて行います。一度も承認されていない利用が有効になることはありません。"),
              List.of("use.resumed"),
              now,
              ever);
      case MODEL_STATUS ->
          new WayView(
              way,
              new Bilingual(
                  "A model of the register is approved. What comes in by import is only proposed.",
                  "台帳のモデルが承認されます。取り込んだだけのモデルは「提案」のままです。"),
              OFFICER,
              ONE_OFFICER,
              List.of("model.status-changed"),
              now,
              ever);
      case DEPLOYMENT_STATUS ->
          new WayView(
              way,
              new Bilingual(
                  "A deployment of the register is approved. What comes in by import is only"
                      + " proposed.",
                  "台帳の配備が承認されます。取り込んだだけの配備は「提案」のままです。"),
              OFFICER,
              ONE_OFFICER,
              List.of("deployment.status-changed"),
              now,
              ever);
      case INSTALLATION ->
          new WayView(
              way,
              new Bilingual(
                  "The policy version that comes with this Sekisho becomes the active one when it"
                      + " starts.",
                  "このSekishoに付属するポリシー版が、起動時に有効になります。"),
              new Bilingual("Whoever installs Sekisho", "Sekishoを導入する担当者です"),
              new Bilingual(
                  "Outside of Sekisho: whoever may put a program into service. The log holds the"
                      + " version's digest.",
                  "Sekishoの外で、プログラムの導入手続きによって守られます。版のダイジェストは記録に残ります。"),
              List.of("policy.activated"),
              now,
              ever);
    };
  }
}
