// What people do with a line of Home: somebody takes it, puts it off with a reason, and a critical
// one that is nobody's goes to the second coordinator and then to the duty phone. A line goes away
// only by acting on its source; none of this makes it go.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/private.hpp"
#include "kernel/work.hpp"

#include "features/home/duty.hpp"

namespace renkei::home {

enum class EscalationStep : std::uint8_t { second, duty };
RENKEI_DESCRIBE_ENUM(EscalationStep, second, duty)

struct RowState {
  std::string audience;  // "hub", a facility's id or an account's: whose list it stands on
  std::string source;
  std::optional<std::string> assignee;
  std::optional<Instant> taken_at;
  std::optional<Instant> snoozed_until;
  std::optional<Instant> snoozed_at;
  std::optional<std::string> snoozed_by;
  std::optional<Severity> snoozed_severity;  // as it was then
  std::optional<Private<std::string>> snooze_reason;
  std::optional<Instant> waits_since;  // critical, and nobody's
  std::optional<EscalationStep> reached;
  std::optional<Instant> reached_at;
  friend bool operator==(const RowState&, const RowState&) = default;
};
RENKEI_DESCRIBE(RowState, audience, source, assignee, taken_at, snoozed_until, snoozed_at,
                snoozed_by, snoozed_severity, snooze_reason, waits_since, reached, reached_at)

inline constexpr std::string_view kHubAudience = "hub";
// The hub's staff share one list, a facility's another; all others have their own.
[[nodiscard]] std::string audience_of(const Actor& by);

// Who took a line took what waited then: if all of it is done and something new waits, the line is
// nobody's again. What says not since when it waits is taken for that day.
[[nodiscard]] bool is_taken(const RowState& state, const WorkItem& item, Instant now);
// Put off until its time; back before if it has become more urgent, or is another thing.
[[nodiscard]] bool is_snoozed(const RowState& state, const WorkItem& item, Instant now);

inline constexpr std::chrono::hours kCriticalSnoozeMax{24};
inline constexpr std::chrono::hours kSnoozeMax{14 * 24};
inline constexpr std::size_t kReasonBytesMax = 800;

// `invalid` ("home.snooze_wrong"): until when is not to come or too far, no reason, or one that
// seems to name somebody ("home.looks_named").
enum class NamesIn : std::uint8_t { unchecked, none_meant };
[[nodiscard]] Result<void> check_snooze(const WorkItem& item, Instant until,
                                        const std::string& reason, NamesIn names, Instant now);

// The next step for a critical line that is nobody's since then; nothing yet, or no more. While the
// hub is closed nobody is at the desk, so the duty phone comes at once.
[[nodiscard]] std::optional<EscalationStep> next_step(const RowState& state, const Duty& duty,
                                                      Instant now);

// A last day in a stretch of closed days is one degree more urgent on the last open day before it:
// no weekend may swallow it.
[[nodiscard]] Severity severity_before_closing(const WorkItem& item, const Duty& duty, Date today);

}  // namespace renkei::home
