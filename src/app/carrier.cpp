// See carrier.hpp.
#include "app/carrier.hpp"

namespace renkei::app {
namespace {

// Nothing is set up: people read their notices in the app.
class InAppOnly final : public notice::Carrier {
 public:
  [[nodiscard]] notice::Ways ways() const override { return {}; }
  [[nodiscard]] notice::Carried mail(const notice::Mail& /*mail*/) override {
    return notice::Carried::later;
  }
  [[nodiscard]] notice::Carried push(const notice::Push& /*push*/) override {
    return notice::Carried::later;
  }
  [[nodiscard]] bool may_push_to(const Private<std::string>& /*endpoint*/) const override {
    return false;
  }
};

}  // namespace

std::unique_ptr<notice::Carrier> carrier_of(const HubConfig& /*config*/) {
  return std::make_unique<InAppOnly>();
}

}  // namespace renkei::app
