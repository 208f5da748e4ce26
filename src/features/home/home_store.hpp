// What Home keeps itself: who does what of it, notes, and the hub's hours. Good for one
// transaction.
#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kernel/id.hpp"

#include "features/home/handover_note.hpp"
#include "features/home/row_state.hpp"

namespace renkei::home {

enum class RowStepKind : std::uint8_t { taken, released, snoozed, woken, second, duty, assigned };
RENKEI_DESCRIBE_ENUM(RowStepKind, taken, released, snoozed, woken, second, duty, assigned)

// One thing that was done about a line.
struct RowStep {
  Id<RowStep> id;
  std::string audience;
  std::string source;
  Instant at;
  std::string who;
  RowStepKind what = RowStepKind::taken;
  std::optional<Instant> until;
  std::optional<std::string> assignee;  // to whom it was given
  friend bool operator==(const RowStep&, const RowStep&) = default;
};
RENKEI_DESCRIBE(RowStep, id, audience, source, at, who, what, until, assignee)

// The hub's settings with the version an edit is made against; 1 while nobody has set them.
struct KeptDuty {
  Duty duty;
  std::int64_t version = 1;
};

// Names by account.
using Colleagues = std::map<std::string, Private<std::string>>;

class HomeStore {
 public:
  static constexpr int kColleaguesMax = 200;
  static constexpr int kRowsMax = 200;
  static constexpr int kStepsMax = 50;
  static constexpr int kNotesMax = 60;

  virtual ~HomeStore() = default;
  [[nodiscard]] virtual Result<std::vector<RowState>> rows(std::string_view audience) const = 0;
  [[nodiscard]] virtual Result<void> put(const RowState& row) = 0;
  [[nodiscard]] virtual Result<void> add_step(const RowStep& step) = 0;
  // Latest first.
  [[nodiscard]] virtual Result<std::vector<RowStep>> steps(std::string_view audience,
                                                           std::string_view source) const = 0;

  // Who signs in for the same house, by account: of the hub its staff, of a facility its people, of
  // anybody else that person alone; at most kColleaguesMax. `now` is the SystemClock's.
  [[nodiscard]] virtual Result<Colleagues> colleagues(const Actor& by, Instant now) const = 0;

  // The present text of each part, latest first.
  [[nodiscard]] virtual Result<std::vector<HandoverNote>> notes() const = 0;
  // Every version of one, latest first.
  [[nodiscard]] virtual Result<std::vector<HandoverNote>> versions(Date day,
                                                                   DayPart part) const = 0;
  // `stale` ("home.changed_meanwhile") if that version is there already.
  [[nodiscard]] virtual Result<void> add_note(const HandoverNote& note) = 0;

  [[nodiscard]] virtual Result<KeptDuty> duty() const = 0;
  // `version` is the new one. `stale` ("home.changed_meanwhile").
  [[nodiscard]] virtual Result<void> put_duty(const Duty& duty, std::int64_t version) = 0;
};

}  // namespace renkei::home
