// A carrier that keeps what it was given, and answers what a test tells it to.
#pragma once
#include <mutex>
#include <vector>

#include "features/notice/delivery.hpp"

namespace renkei::notice {

class RecordingCarrier final : public Carrier {
 public:
  [[nodiscard]] Ways ways() const override { return ways_; }
  [[nodiscard]] Carried mail(const Mail& mail) override {
    const std::lock_guard lock{mutex_};
    mails.push_back(mail);
    return answer;
  }
  [[nodiscard]] Carried push(const Push& push) override {
    const std::lock_guard lock{mutex_};
    pushes.push_back(push);
    return answer;
  }
  [[nodiscard]] bool may_push_to(const Private<std::string>& endpoint) const override {
    return endpoint.reveal().rfind("https://", 0) == 0;
  }

  Carried answer = Carried::taken;
  std::vector<Mail> mails;
  std::vector<Push> pushes;

 private:
  std::mutex mutex_;
  Ways ways_{.has_mail = true, .push_key = "BKey"};
};

}  // namespace renkei::notice
