// A facility: what has one 事業所番号 or ナビイ ID, stands at one place and answers one phone.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/geo.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/directory/address.hpp"
#include "features/directory/capability.hpp"
#include "features/directory/corporation.hpp"
#include "features/directory/home_care.hpp"
#include "features/directory/opening.hpp"
#include "features/geography/geography.hpp"

namespace renkei::directory {

class Facility;
using FacilityId = Id<Facility>;

// Who gave the number. Another source's number is another identifier of the same facility.
enum class IdentifierSystem : std::uint8_t {
  kaigo,           // 介護保険事業所番号, 10 letters or digits
  navii,           // 医療情報ネット ID
  medical_code10,  // 都道府県2 + 点数表1 + 医療機関等コード7
  disability,      // 障害福祉サービス事業所番号
  local,           // a number of the hub's own list
};
RENKEI_DESCRIBE_ENUM(IdentifierSystem, kaigo, navii, medical_code10, disability, local)

struct Identifier {
  IdentifierSystem system = IdentifierSystem::local;
  std::string value;  // text: leading zeros and letters matter
  friend auto operator<=>(const Identifier&, const Identifier&) = default;
};
RENKEI_DESCRIBE(Identifier, system, value)

// Whom to call for what: 地域連携室, 入退院支援, 相談員.
struct Contact {
  std::string purpose;
  std::optional<std::string> person;
  std::optional<std::string> phone;
  std::optional<std::string> extension;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> note;
  friend bool operator==(const Contact&, const Contact&) = default;
};
RENKEI_DESCRIBE(Contact, purpose, person, phone, extension, fax, email, note)

// Licensed beds by kind; absent is not stated, 0 is none.
struct Beds {
  std::optional<int> total;
  std::optional<int> general;            // 一般
  std::optional<int> long_term;          // 療養
  std::optional<int> long_term_medical;  // うち医療保険
  std::optional<int> long_term_care;     // うち介護保険
  std::optional<int> psychiatric;        // 精神
  std::optional<int> tuberculosis;       // 結核
  std::optional<int> infectious;         // 感染症
  friend bool operator==(const Beds&, const Beds&) = default;
};
RENKEI_DESCRIBE(Beds, total, general, long_term, long_term_medical, long_term_care, psychiatric,
                tuberculosis, infectious)

// All that is edited together; PUT replaces it whole.
struct FacilityDraft {
  std::string kind;  // code of a Kind
  std::string name;
  std::optional<std::string> name_kana;
  std::vector<std::string> aliases;  // old and short names, found by search
  std::optional<CorporationId> corporation;
  Address address;
  std::optional<Point> point;
  std::optional<Precision> precision;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> url;
  std::optional<std::string> night_phone;  // for the network only
  std::optional<std::string> manager;
  std::optional<std::string> director;
  std::optional<Date> opened_on;
  std::optional<geography::AreaId> area;
  std::optional<bool> outside_area;  // 区外: serves the region from outside
  Beds beds;
  std::optional<std::string> note;
  std::optional<HomeCareProfile> home_care;
  std::vector<Contact> contacts;
  std::vector<Identifier> identifiers;
  std::vector<Capability> capabilities;
  std::vector<OpeningHours> hours;
  std::vector<ClosingRule> closing_rules;
  friend bool operator==(const FacilityDraft&, const FacilityDraft&) = default;
};
RENKEI_DESCRIBE(FacilityDraft, kind, name, name_kana, aliases, corporation, address, point,
                precision, phone, fax, email, url, night_phone, manager, director, opened_on, area,
                outside_area, beds, note, home_care, contacts, identifiers, capabilities, hours,
                closing_rules)

enum class FacilityStatus : std::uint8_t { planned, active, suspended, closed, moved };
RENKEI_DESCRIBE_ENUM(FacilityStatus, planned, active, suspended, closed, moved)

// Changed by verbs with a reason, never by an edit.
struct FacilityState {
  FacilityStatus status = FacilityStatus::active;
  std::optional<Date> closed_on;  // or suspended, or moved
  std::optional<std::string> close_reason;
  std::optional<FacilityId> successor;
  friend bool operator==(const FacilityState&, const FacilityState&) = default;
};
RENKEI_DESCRIBE(FacilityState, status, closed_on, close_reason, successor)

// What a row holds.
struct FacilityRecord {
  FacilityId id;
  std::int64_t version = 1;
  FacilityDraft draft;
  FacilityState state;
  friend bool operator==(const FacilityRecord&, const FacilityRecord&) = default;
};
RENKEI_DESCRIBE(FacilityRecord, id, version, draft, state)

class Facility {
 public:
  using Draft = FacilityDraft;
  // A new one, active. All wrong fields are refused at once; texts are trimmed, sets sorted.
  [[nodiscard]] static Result<Facility> make(FacilityId id, Draft draft, Instant now);
  // From a row: only what must always hold.
  [[nodiscard]] static Result<Facility> restore(FacilityRecord record);

  // The same facility with other content; the version goes up by one.
  [[nodiscard]] Result<Facility> replaced(Draft draft, Instant now) const;
  // Ends or interrupts it: closed, moved or suspended, with a reason. A successor is another one.
  [[nodiscard]] Result<Facility> ended(FacilityState state, Instant now) const;
  [[nodiscard]] Result<Facility> reopened() const;

  [[nodiscard]] const Draft* operator->() const { return &record_.draft; }
  [[nodiscard]] const FacilityId& id() const { return record_.id; }
  [[nodiscard]] std::int64_t version() const { return record_.version; }
  [[nodiscard]] const FacilityState& state() const { return record_.state; }
  [[nodiscard]] const FacilityRecord& record() const { return record_; }

 private:
  explicit Facility(FacilityRecord record) : record_(std::move(record)) {}
  FacilityRecord record_;
};

}  // namespace renkei::directory
