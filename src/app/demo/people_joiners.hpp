// Who joins the demo city's hub, and since when their account is there.
#pragma once
#include <string>
#include <vector>

#include "kernel/clock.hpp"

#include "app/demo/people_names.hpp"

namespace renkei::app::demo {

struct Joiner {
  std::string email;  // or the number in its place
  Colleague who;
};

struct Joiners {
  std::vector<Joiner> usual;   // those whom people know come first and can sign in
  std::vector<Joiner> unused;  // whose account is as old as kUnusedDays
};
[[nodiscard]] Joiners everybody();

// The machine's time as it was some days ago.
class DaysAgo final : public SystemClock {
 public:
  DaysAgo(const SystemClock& present, int days) : present_(present), days_(days) {}
  [[nodiscard]] Instant now() const override { return present_.now() - std::chrono::days{days_}; }

 private:
  const SystemClock& present_;
  int days_;
};

}  // namespace renkei::app::demo
