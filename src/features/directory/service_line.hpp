// One service that a facility runs (事業所番号 × サービス種類); its own values only where they
// differ.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/describe.hpp"
#include "kernel/geo.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/directory/address.hpp"
#include "features/directory/facility.hpp"
#include "features/directory/opening.hpp"

namespace renkei::directory {

class ServiceLine;
using ServiceLineId = Id<ServiceLine>;

// What the open data says of the designation.
enum class ServiceFlag : std::uint8_t {
  inclusive,           // 高齢者と障害者が同時一体的に利用できる
  care_standard,       // 介護保険の通常の指定基準
  welfare_standard,    // 障害福祉の通常の指定
  welfare_inclusive,   // 共生型
  welfare_equivalent,  // 基準該当
};
RENKEI_DESCRIBE_ENUM(ServiceFlag, inclusive, care_standard, welfare_standard, welfare_inclusive,
                     welfare_equivalent)

struct ServiceLineDraft {
  FacilityId facility;
  std::string service_code;  // 770
  std::optional<std::string> name;
  std::optional<std::string> name_kana;
  std::optional<Address> address;
  std::optional<Point> point;
  std::optional<Precision> precision;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<std::string> url;
  std::optional<int> capacity;  // 定員
  std::vector<ServiceFlag> flags;
  std::vector<OpeningHours> hours;         // empty: the facility's
  std::vector<ClosingRule> closing_rules;  // empty: the facility's
  std::optional<std::string> note;
  friend bool operator==(const ServiceLineDraft&, const ServiceLineDraft&) = default;
};
RENKEI_DESCRIBE(ServiceLineDraft, facility, service_code, name, name_kana, address, point,
                precision, phone, fax, email, url, capacity, flags, hours, closing_rules, note)

struct ServiceLineRecord {
  ServiceLineId id;
  std::int64_t version = 1;
  ServiceLineDraft draft;
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
  friend bool operator==(const ServiceLineRecord&, const ServiceLineRecord&) = default;
};
RENKEI_DESCRIBE(ServiceLineRecord, id, version, draft, ended_on, ended_reason)

class ServiceLine {
 public:
  using Draft = ServiceLineDraft;
  [[nodiscard]] static Result<ServiceLine> make(ServiceLineId id, Draft draft);
  [[nodiscard]] static Result<ServiceLine> restore(ServiceLineRecord record);

  // Facility and service code stay; another service is another line.
  [[nodiscard]] Result<ServiceLine> replaced(Draft draft) const;
  [[nodiscard]] Result<ServiceLine> ended(Date on, std::string reason) const;

  [[nodiscard]] const Draft* operator->() const { return &record_.draft; }
  [[nodiscard]] const ServiceLineId& id() const { return record_.id; }
  [[nodiscard]] std::int64_t version() const { return record_.version; }
  [[nodiscard]] bool is_running() const { return !record_.ended_on; }
  [[nodiscard]] const ServiceLineRecord& record() const { return record_; }

 private:
  explicit ServiceLine(ServiceLineRecord record) : record_(std::move(record)) {}
  ServiceLineRecord record_;
};

}  // namespace renkei::directory
