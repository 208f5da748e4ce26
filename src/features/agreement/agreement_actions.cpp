// See agreement_actions.hpp.
#include "features/agreement/agreement_actions.hpp"

#include <algorithm>

namespace renkei::agreement {
Result<Policy> AgreementActions::publish(PolicyDraft draft, const Actor& by) {
  const auto before = means_.store.editions();
  if (!before) return pass_on(before);
  if (before->size() >= static_cast<std::size_t>(AgreementStore::kEditionsMax)) {
    return fail(ErrorKind::conflict, "agreement.too_many_editions");
  }
  auto policy = Policy::make({means_.ids.make<Policy>(), means_.clock.now(), by.who},
                             std::move(draft), before->empty() ? nullptr : &before->back());
  if (!policy) return policy;
  if (auto published = means_.store.publish(*policy); !published) return pass_on(published);
  means_.trace.touch(policy->record().id.text());
  means_.outbox.add({kPolicyPublished, policy->record().id.text()});
  return policy;
}

Result<FacilityStanding> AgreementActions::sign(Signature signature, const Actor& by) {
  const auto own_now = standings_.own(by);
  if (!own_now) return pass_on(own_now);
  if (!own_now->may_sign) return fail(ErrorKind::forbidden, "agreement.admin_signs");
  // Who signs on the screen has the newest edition before them.
  if (!own_now->edition || own_now->edition->record().number != signature.policy_number) {
    return fail(ErrorKind::conflict, "agreement.newer_edition");
  }
  return keep(by.facility, std::move(signature), AgreementForm::electronic, by);
}

Result<FacilityStanding> AgreementActions::record(const std::string& facility, Signature signature,
                                                  const Actor& by) {
  return keep(facility, std::move(signature), AgreementForm::paper, by);
}

Result<FacilityStanding> AgreementActions::keep(const std::string& facility, Signature signature,
                                                AgreementForm form, const Actor& by) {
  if (auto known = standings_.of(facility); !known) return known;
  const auto editions = means_.store.editions();
  if (!editions) return pass_on(editions);
  const bool is_known = std::any_of(editions->begin(), editions->end(), [&](const Policy& each) {
    return each.record().number == signature.policy_number;
  });
  if (!is_known) return fail(ErrorKind::not_found, "agreement.edition_unknown");
  auto agreement =
      agree(facility, std::move(signature), form, {means_.clock.now(), standings_.today(), by.who});
  if (!agreement) return pass_on(agreement);
  if (auto added = means_.store.add(*agreement); !added) return pass_on(added);
  means_.trace.touch(facility);
  means_.outbox.add({kAgreed, facility});
  return standings_.of(facility);
}

}  // namespace renkei::agreement
