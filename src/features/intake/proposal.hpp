// A value that a file gives and a person must judge: what stands there now was confirmed by
// someone, or the record is not public.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/directory_import/directory_import.hpp"
#include "features/intake/import_run.hpp"

namespace renkei::intake {

class Proposal;
using ProposalId = Id<Proposal>;

enum class ProposalState : std::uint8_t { open, accepted, refused, superseded };
RENKEI_DESCRIBE_ENUM(ProposalState, open, accepted, refused, superseded)

struct ProposalRecord {
  ProposalId id;
  std::int64_t version = 1;
  ImportRunId import;
  directory::FacilityId subject;
  std::optional<directory::ServiceLineId> line;
  std::optional<std::string> service_code;
  directory::Identifier identifier;
  std::string field;                           // a member of ImportedValues, or "corporation"
  directory_import::ImportedValues old_value;  // only that member; absent if nothing stood there
  directory_import::ImportedValues new_value;
  std::string source;
  std::optional<Date> as_of;
  std::int64_t subject_version = 0;  // of the facility when the proposal was made
  ProposalState state = ProposalState::open;
  std::optional<std::string> decided_by;
  std::optional<Instant> decided_at;
  std::optional<std::string> reason;
  Instant created_at;
  friend bool operator==(const ProposalRecord&, const ProposalRecord&) = default;
};
RENKEI_DESCRIBE(ProposalRecord, id, version, import, subject, line, service_code, identifier, field,
                old_value, new_value, source, as_of, subject_version, state, decided_by, decided_at,
                reason, created_at)

class Proposal {
 public:
  static constexpr std::size_t kReasonMax = 1'000;  // bytes

  [[nodiscard]] static Result<Proposal> restore(ProposalRecord record);

  [[nodiscard]] Result<Proposal> accepted(std::string by, Instant now) const;
  [[nodiscard]] Result<Proposal> refused(std::string by, std::optional<std::string> reason,
                                         Instant now) const;
  // What stands in the directory changed meanwhile: it is shown again against the present value.
  [[nodiscard]] Proposal against(directory_import::ImportedValues present,
                                 std::int64_t version) const;

  [[nodiscard]] const ProposalRecord* operator->() const { return &record_; }
  [[nodiscard]] const ProposalRecord& record() const { return record_; }

 private:
  explicit Proposal(ProposalRecord record) : record_(std::move(record)) {}
  [[nodiscard]] Result<Proposal> decided(ProposalState state, std::string by, Instant now) const;
  ProposalRecord record_;
};

// Only the member of that name, for "corporation" its number and name; nothing if there is none.
[[nodiscard]] directory_import::ImportedValues only(const directory_import::ImportedValues& values,
                                                    std::string_view field);
// Adds that member to `some`.
void add_only(directory_import::ImportedValues& some,
              const directory_import::ImportedValues& values, std::string_view field);

}  // namespace renkei::intake
