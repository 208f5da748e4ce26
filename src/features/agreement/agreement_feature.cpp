// The one question other features ask, answered from the tables.
#include "kernel/result.hpp"

#include "features/agreement/agreement_store_sql.hpp"

namespace renkei::agreement {
namespace {

class BoundFacilities final : public Agreements {
 public:
  explicit BoundFacilities(sql::Session& session) : store_(session) {}
  Result<bool> is_bound(std::string_view facility, Date day) const override {
    const auto editions = store_.editions();
    if (!editions) return pass_on(editions);
    const std::int64_t demanded = demanded_on(*editions, day);
    if (demanded == 0) return true;
    const auto newest = store_.newest_of(facility);
    if (!newest) return pass_on(newest);
    return *newest && (*newest)->policy_number >= demanded;
  }

 private:
  SqlAgreements store_;
};

}  // namespace

std::unique_ptr<Agreements> agreements(sql::Session& session) {
  return std::make_unique<BoundFacilities>(session);
}

}  // namespace renkei::agreement
