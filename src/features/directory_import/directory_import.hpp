// The door for importers: what a file says of facilities goes in here, in small batches.
#pragma once
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/outbox.hpp"
#include "kernel/result.hpp"

#include "features/directory/directory.hpp"

namespace renkei::sql {
class Session;
}

namespace renkei::directory_import {

// The values of one row, already checked and normalised. Absent: the source says nothing of it, and
// what is known stays. A list that is absent is not said; an empty list says "none".
struct ImportedValues {
  std::optional<std::string> name;
  std::optional<std::string> name_kana;
  std::optional<std::vector<std::string>> aliases;  // short and English names
  std::optional<std::string> corporation_number;
  std::optional<std::string> corporation_name;
  std::optional<directory::Address> address;
  std::optional<Point> point;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> url;
  std::optional<int> capacity;                               // line only
  std::optional<std::vector<directory::ServiceFlag>> flags;  // line only
  std::optional<directory::Beds> beds;                       // facility only
  std::optional<std::vector<directory::OpeningHours>> hours;
  std::optional<std::vector<directory::ClosingRule>> closing_rules;
  std::optional<std::string> note;
  // Facility only, and only a part of what is known of it: what these do not name stays.
  std::optional<directory::HomeCareProfile> home_care;
  std::optional<std::vector<directory::Capability>> capabilities;
  // Facility only: numbers it has beside those that are known of it.
  std::optional<std::vector<directory::Identifier>> identifiers = {};
  friend bool operator==(const ImportedValues&, const ImportedValues&) = default;
};
RENKEI_DESCRIBE(ImportedValues, name, name_kana, aliases, corporation_number, corporation_name,
                address, point, phone, fax, email, url, capacity, flags, beds, hours, closing_rules,
                note, home_care, capabilities, identifiers)

// What to do with a row whose number no facility has.
enum class IfUnknown : std::uint8_t { create, leave_out };
RENKEI_DESCRIBE_ENUM(IfUnknown, create, leave_out)

// One row of a file: one facility, or one service of one.
struct ImportedFacility {
  std::vector<directory::Identifier> identifiers;  // the first is the one it is matched by
  std::string kind;                                // used when it is created
  std::optional<std::string> service_code;         // with it the row is about that service line
  ImportedValues values;
  std::optional<IfUnknown> if_unknown = {};  // absent: create
  std::optional<std::string> named = {};     // whom it means, for the list of those left out
  // The facility it means if none has its number: found by its name and address when it was read.
  std::optional<directory::FacilityId> means = {};
  friend bool operator==(const ImportedFacility&, const ImportedFacility&) = default;
};
RENKEI_DESCRIBE(ImportedFacility, identifiers, kind, service_code, values, if_unknown, named, means)

enum class ImportResult : std::uint8_t { created, updated, unchanged, proposed, unmatched };
RENKEI_DESCRIBE_ENUM(ImportResult, created, updated, unchanged, proposed, unmatched)

// What became of one row. `unmatched`: no facility has its number, and it may not make one; then
// nothing else stands here. A row can update some fields and propose others: then it is `proposed`.
struct ImportOutcome {
  ImportResult result = ImportResult::unchanged;
  directory::FacilityId facility;
  std::optional<directory::ServiceLineId> line;
  std::int64_t version = 0;           // of the facility, after
  std::vector<std::string> updated;   // fields now as the row says
  std::vector<std::string> proposed;  // fields that differ and need a person
  std::vector<std::string> dropped;   // fields of the row that no card can hold
  ImportedValues before;              // of the updated and proposed fields: what stood there
  ImportedValues joined = {};         // of those the row names in part: the whole that it comes to
  friend bool operator==(const ImportOutcome&, const ImportOutcome&) = default;
};

// Which file this is, for provenance, history and audit.
struct ImportSource {
  std::string import;  // id of the import: event subject and reason in the history
  std::string code;    // kaigo_jigyosho, navii_hospital
  std::optional<Date> as_of;
};

// Sets single fields on someone's word: accepting a proposal, or undoing an import. `expected`
// makes it conditional: fields whose value is no longer that stay as they are and are given back.
struct FieldSetting {
  directory::FacilityId facility;
  std::optional<directory::ServiceLineId> line;
  std::vector<std::string> fields;
  ImportedValues values;                   // a field absent here is emptied
  std::optional<ImportedValues> expected;  // nothing: set without asking
  bool confirms = false;                   // true: a person stands behind the values from now on
};

struct FieldsSet {
  std::int64_t version = 0;
  std::vector<std::string> set;
  std::vector<std::string> kept;  // someone changed them since
};

class FacilityImport {
 public:
  static constexpr std::size_t kRowsMax = 200;  // an apply

  virtual ~FacilityImport() = default;
  // One outcome a row, in their order. Rows of one facility may stand in one batch. Never changes a
  // level and writes no event: the importer announces the whole import once.
  [[nodiscard]] virtual Result<std::vector<ImportOutcome>> apply(
      std::span<const ImportedFacility> rows, const ImportSource& source, const Actor& by) = 0;
  // The same answers without writing anything: --dry-run.
  [[nodiscard]] virtual Result<std::vector<ImportOutcome>> foretell(
      std::span<const ImportedFacility> rows, const ImportSource& source) = 0;
  // At most kRowsMax settings. Adds one event a facility.
  [[nodiscard]] virtual Result<std::vector<FieldsSet>> set(std::span<const FieldSetting> settings,
                                                           const std::string& reason,
                                                           const Actor& by) = 0;
  // Takes back the creation of facilities or lines that nobody touched since (`version` as
  // created): they are closed with the reason "import_undone". Gives those that stay. The same row
  // imported again opens a facility again.
  [[nodiscard]] virtual Result<std::vector<ImportOutcome>> take_back(
      std::span<const ImportOutcome> created, const Actor& by) = 0;
};

struct ImportTools {
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
};
// Good for one transaction.
[[nodiscard]] std::unique_ptr<FacilityImport> facility_import(sql::Session& session,
                                                              const ImportTools& tools);

}  // namespace renkei::directory_import
