// 職能団体 and who holds its offices: the medical, dental and pharmacists' associations, the
// nurses', the therapists', the care managers' council. One hub knows several of a kind.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/date.hpp"
#include "kernel/describe.hpp"

#include "features/people/people.hpp"

namespace renkei::people {

enum class AssociationKind : std::uint8_t {
  medical,                  // 医師会
  dental,                   // 歯科医師会
  pharmacists,              // 薬剤師会
  nursing,                  // 看護協会
  visiting_nursing,         // 訪問看護協会
  physical_therapists,      // 理学療法士会
  occupational_therapists,  // 作業療法士会
  care_managers,            // 介護支援専門員（連絡）協議会
  visiting_nurse_stations,  // 訪問看護ステーション協議会
  care_providers,           // 介護団体
  dietitians,               // 栄養士会
  other,
};
RENKEI_DESCRIBE_ENUM(AssociationKind, medical, dental, pharmacists, nursing, visiting_nursing,
                     physical_therapists, occupational_therapists, care_managers,
                     visiting_nurse_stations, care_providers, dietitians, other)

struct AssociationDraft {
  AssociationKind kind = AssociationKind::other;
  std::string name;
};
RENKEI_DESCRIBE(AssociationDraft, kind, name)

struct AssociationRecord {
  AssociationId id;
  std::int64_t version = 1;
  AssociationKind kind = AssociationKind::other;
  std::string name;
  std::optional<Date> ended_on;
};
RENKEI_DESCRIBE(AssociationRecord, id, version, kind, name, ended_on)

class Association {
 public:
  static constexpr std::size_t kNameMax = 200;  // bytes

  [[nodiscard]] static Result<Association> make(AssociationId id, AssociationDraft draft);
  [[nodiscard]] static Result<Association> restore(AssociationRecord record);

  [[nodiscard]] const AssociationRecord* operator->() const { return &record_; }
  [[nodiscard]] const AssociationRecord& record() const { return record_; }
  [[nodiscard]] Result<Association> replaced(AssociationDraft draft) const;

 private:
  explicit Association(AssociationRecord record) : record_(std::move(record)) {}
  AssociationRecord record_;
};

enum class Office : std::uint8_t { president, vice_president, director, auditor, secretariat };
RENKEI_DESCRIBE_ENUM(Office, president, vice_president, director, auditor, secretariat)

// 任期: first day and, where it is known, last day; both count.
struct Term {
  Date from_on;
  std::optional<Date> to_on;
};
RENKEI_DESCRIBE(Term, from_on, to_on)

[[nodiscard]] inline bool covers(const Term& term, Date day) {
  return term.from_on <= day && (!term.to_on || day <= *term.to_on);
}
// "people.ends_before_it_begins" at `to_on`.
void check_term(const Term& term, FieldErrors& errors);

struct OfficeDraft {
  PersonId person;
  Office office = Office::director;
  Date from_on;
  std::optional<Date> to_on;
};
RENKEI_DESCRIBE(OfficeDraft, person, office, from_on, to_on)

struct OfficeRecord {
  OfficeId id;
  std::int64_t version = 1;
  AssociationId association;
  PersonId person;
  Office office = Office::director;
  Date from_on;
  std::optional<Date> to_on;
};
RENKEI_DESCRIBE(OfficeRecord, id, version, association, person, office, from_on, to_on)

[[nodiscard]] Result<OfficeRecord> make_office(OfficeId id, AssociationId association,
                                               OfficeDraft draft);
// The next version, whose term ends on this day.
[[nodiscard]] Result<OfficeRecord> ended(OfficeRecord office, Date on);

}  // namespace renkei::people
