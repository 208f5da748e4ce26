// Setting, changing and ending required numbers.
#pragma once
#include "features/area_profile/area_profile_means_actions.hpp"

namespace renkei::area_profile {

class RequiredActions {
 public:
  explicit RequiredActions(const Means& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<RequiredNumberRecord>> list() const {
    return means_.store.required_numbers();
  }
  // `conflict` ("area_profile.required_known") if one begins there on the same day.
  [[nodiscard]] Result<RequiredNumberRecord> add(RequiredNumberDraft draft);
  [[nodiscard]] Result<RequiredNumberRecord> replace(const RequiredNumberId& id,
                                                     std::int64_t version,
                                                     RequiredNumberDraft draft, const Actor& by);
  // From today on nothing is required there.
  [[nodiscard]] Result<RequiredNumberRecord> end(const RequiredNumberId& id, std::int64_t version,
                                                 const std::string& reason, const Actor& by);

 private:
  [[nodiscard]] Result<void> check(const RequiredNumber& number) const;
  [[nodiscard]] Result<RequiredNumberRecord> known(const RequiredNumberId& id,
                                                   std::int64_t version) const;
  Means means_;
};

}  // namespace renkei::area_profile
