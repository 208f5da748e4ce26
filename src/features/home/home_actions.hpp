// The worklist of whoever is signed in: what every feature says that waits, and who looks after it.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"
#include "kernel/work.hpp"

#include "features/home/home_store.hpp"
#include "features/identity/identity.hpp"

namespace renkei::home {

using Sources = std::vector<std::unique_ptr<WorkSource>>;

struct Means {
  HomeStore& store;
  const identity::AccountNames& names;
  IdSource& ids;
  const Clock& clock;
  const SystemClock& system_clock;
  Outbox& outbox;
  Trace& trace;
};

// A line with what people do about it.
struct Row {
  WorkItem item;
  RowState state;  // of nobody and nothing, if nobody has touched it
  bool is_taken = false;
  bool is_snoozed = false;
  bool before_closing = false;  // due while the hub is closed
};

// Who does something about a line, by name.
struct HandledRow {
  std::string source;
  std::optional<Private<std::string>> assignee;
  std::optional<Private<std::string>> snoozed_by;
  std::optional<Private<std::string>> snooze_reason;
};

// The most urgent first; of the same urgency what is due or waits longest.
[[nodiscard]] Result<std::vector<WorkItem>> gathered(const Sources& sources, const Actor& by,
                                                     Instant now);

class HomeActions {
 public:
  HomeActions(Sources sources, const Means& means) : sources_(std::move(sources)), means_(means) {}

  [[nodiscard]] Result<std::vector<Row>> rows(const Actor& by) const;
  // Of those lines only with which somebody does something.
  [[nodiscard]] Result<std::vector<HandledRow>> handled(const Actor& by) const;
  // What was done about one, latest first, with names.
  struct StepSeen {
    RowStep step;
    std::optional<Private<std::string>> who;
    std::optional<Private<std::string>> assignee;
  };
  [[nodiscard]] Result<std::vector<StepSeen>> steps(std::string_view source, const Actor& by) const;

  // Who shares this list, by account: to whom a line may be given.
  [[nodiscard]] Result<Colleagues> colleagues(const Actor& by) const;

  // All: `not_found` ("home.row_gone") if nothing waits there any more.
  // From whoever had it.
  [[nodiscard]] Result<void> take(std::string_view source, const Actor& by);
  // To somebody who shares the list, from whoever had it; else `invalid` ("home.nobody_such").
  [[nodiscard]] Result<void> assign(std::string_view source, const std::string& to,
                                    const Actor& by);
  // `conflict` ("home.not_yours") unless one has it.
  [[nodiscard]] Result<void> release(std::string_view source, const Actor& by);
  struct Snooze {
    Instant until;
    std::string reason;
    NamesIn names = NamesIn::unchecked;
  };
  [[nodiscard]] Result<void> snooze(std::string_view source, Snooze snooze, const Actor& by);
  [[nodiscard]] Result<void> wake(std::string_view source, const Actor& by);

  [[nodiscard]] Result<KeptDuty> duty() const { return means_.store.duty(); }
  [[nodiscard]] Result<KeptDuty> set_duty(DutyDraft draft, std::int64_t version);

  struct NoteSeen {
    HandoverNote note;
    std::optional<Private<std::string>> who;
  };
  [[nodiscard]] Result<std::vector<NoteSeen>> notes() const;
  [[nodiscard]] Result<std::vector<NoteSeen>> versions(Date day, DayPart part) const;
  // `before` is the version that was read, 0 if there was none.
  [[nodiscard]] Result<void> write_note(HandoverNote note, std::int64_t before, NamesIn names,
                                        const Actor& by);

 private:
  [[nodiscard]] Result<Row> row(std::string_view source, const Actor& by) const;
  [[nodiscard]] Result<void> keep(const RowState& state, RowStepKind what,
                                  std::optional<Instant> until, const Actor& by);
  [[nodiscard]] Result<void> give(Row row, const std::string& to, const Actor& by);
  [[nodiscard]] Result<std::vector<NoteSeen>> with_names(std::vector<HandoverNote> notes) const;
  Sources sources_;
  Means means_;
};

}  // namespace renkei::home
