// See rules.hpp.
#include "app/demo/rules.hpp"

#include "kernel/jst.hpp"

#include "app/agreement.hpp"
#include "app/commands/command_write.hpp"

namespace renkei::app::demo {
namespace {

constexpr const char* kText =
    "第1条（目的）　見本市で在宅の療養を支える施設が、患者さんのケアのためだけに情報を共有します。"
    "\n\n"
    "第2条（守ること）　見られるのは、担当する患者さんの、ご本人が同意した範囲だけです。"
    "一人ひとりが自分のパスワードを使い、貸し借りしません。\n\n"
    "第3条（職員）　施設の管理者は、入職と退職をその日のうちに登録します。\n\n"
    "第4条（事故）　紛失や誤送信に気づいたら、すぐに拠点へ知らせます。\n\n"
    "第5条（やめるとき）　参加をやめるときは拠点へ申し出ます。記録は法令の定める年数のあいだ保存し"
    "ます。";
// Each third facility has not signed yet; there is time until the grace is over.
constexpr int kUnsignedEach = 3;
constexpr std::int64_t kGraceDays = 30;

}  // namespace

Result<void> settle_rules(Hub& hub) {
  return write_as_command(hub, "cli demo", [&](Context& context) -> Result<void> {
    agreement::AgreementFeature feature{context.session, agreement_tools(hub, context.session),
                                        context.outbox, context.trace};
    const Date today = japan_time(hub.clock().now()).date;
    const auto edition = feature.verbs().publish({.title = "見本市在宅ケアネットワーク 利用規約",
                                                  .text = kText,
                                                  .changes = std::nullopt,
                                                  .in_force_from = today.plus_days(8),
                                                  .grace_days = kGraceDays},
                                                 context.actor);
    if (!edition) return pass_on(edition);
    const auto facilities = feature.verbs().standings().facilities();
    if (!facilities) return pass_on(facilities);
    int number = 0;
    for (const agreement::FacilityStanding& each : *facilities) {
      if (++number % kUnsignedEach == 1) continue;
      const auto filed =
          feature.verbs().record(each.facility,
                                 {.policy_number = edition->record().number,
                                  .signed_by = Private<std::string>{"管理者（見本）"},
                                  .post = "管理者",
                                  .agreed_on = today.plus_days(-number % 7)},
                                 context.actor);
      if (!filed) return pass_on(filed);
    }
    return {};
  });
}

}  // namespace renkei::app::demo
