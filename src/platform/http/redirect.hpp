// For those who type the address without https://: a listener that only says where to go.
#pragma once
#include <functional>

#include "platform/http/server.hpp"

namespace renkei::http {

class RedirectToHttps final : public Service {
 public:
  // `port` is that of HTTPS. Only for hosts we know: otherwise others could lead people anywhere by
  // way of us.
  RedirectToHttps(std::uint16_t port, std::function<bool(std::string_view host_name)> knows_host);

  [[nodiscard]] std::size_t body_max(Method method, std::string_view raw_target) const override;
  void handle(Request request, Answer answer) override;
  [[nodiscard]] std::string allowed(std::string_view raw_target) const override;
  [[nodiscard]] Reply refuse(Refusal refusal, const Request& request) const override;

 private:
  std::uint16_t port_;
  std::function<bool(std::string_view)> knows_host_;
};

}  // namespace renkei::http
