// What is done with the audit by those who may read it. Each look is on record itself, with the
// patients whose names were shown.
#pragma once
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "kernel/trace.hpp"

#include "features/audit/audit.hpp"
#include "features/audit/audit_store.hpp"
#include "features/identity/identity.hpp"
#include "features/identity/identity_on_record.hpp"
#include "features/patient/patient.hpp"
#include "features/patient/patient_on_record.hpp"

namespace renkei::audit {

using Name = Private<std::string>;

struct ReadingMeans {
  const EntryStore& entries;
  const UnusualStore& looks;
  const ReviewStore& reviews;
  const patient::PatientRecords& patients;
  const patient::PatientNames& names;
  const identity::AccountNames& accounts;
  const identity::PeopleOnRecord& people;
  const SentenceOf& sentence;
  Trace& trace;
};

struct NamedPatient {
  std::string id;
  Name name;
};

// Somebody on record, as far as that is known.
struct Doer {
  std::optional<Name> name;                 // nothing: a command, a job, nobody signed in
  std::optional<Role> role;                 // as what the person acted
  std::optional<std::string> account = {};  // of who was nobody yet when signing in
};

struct SeenEntry {
  Entry entry;
  Doer doer;
  std::string what;                    // the sentence of its route
  std::optional<std::string> refusal;  // why it was refused, as it was said
  std::vector<NamedPatient> patients;  // the first ones
  int patient_count = 0;
};

struct SeenLook {
  UnusualLook look;
  Doer doer;
  std::string what;
  std::optional<std::string> refusal;
  std::optional<Name> patient;
  bool is_reviewed = false;
};

// What somebody asks for.
struct Question {
  std::optional<std::string> patient;
  std::optional<std::string> who;
  std::optional<Instant> from;
  std::optional<Instant> until;
  bool refused_only = false;
};

class ReadingActions {
 public:
  static constexpr std::size_t kNamesShown = 3;

  explicit ReadingActions(const ReadingMeans& means) : means_(means) {}

  [[nodiscard]] Result<std::vector<SeenEntry>> list(const Question& question,
                                                    const EntryPlace& after, int limit) const;
  [[nodiscard]] Result<std::vector<SeenLook>> unusual(const UnusualFilter& filter,
                                                      const EntryPlace& after, int limit) const;
  // The whole of a question as a file: people by name, patients by number. `too_large`
  // ("audit.too_many_rows").
  [[nodiscard]] Result<std::string> file(const Question& question) const;
  // Whoever has or had an account.
  [[nodiscard]] Result<std::vector<identity::NamedAccount>> everybody() const;
  // Patients by exactly this kana and birth date, as somebody asks on paper who saw them.
  [[nodiscard]] Result<std::vector<NamedPatient>> patients(const Name& kana,
                                                           const Name& birth_date) const;
  [[nodiscard]] Result<std::optional<Name>> name_of(const std::string& patient) const;

 private:
  [[nodiscard]] Result<EntryFilter> filter_of(const Question& question) const;
  [[nodiscard]] std::string what(std::string_view route) const;
  [[nodiscard]] std::optional<std::string> refusal(std::string_view outcome) const;
  ReadingMeans means_;
};

}  // namespace renkei::audit
