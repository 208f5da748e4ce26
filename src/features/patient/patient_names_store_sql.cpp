// Names of patients, looked up by their ids.
#include "platform/sql/described_columns.hpp"
#include "platform/sql/session.hpp"

#include "features/patient/patient_on_record.hpp"
#include "features/patient/person.hpp"

namespace renkei::patient {
namespace {

constexpr std::size_t kNamesAtOnce = 20;

class SqlPatientNames final : public PatientNames {
 public:
  explicit SqlPatientNames(sql::Session& session) : session_(session) {}

  Result<std::map<std::string, Text>> of(const std::set<std::string>& ids) const override {
    std::map<std::string, Text> names;
    if (ids.size() > kPatientsMax) return fail(ErrorKind::too_large, "patient.too_many_names");
    std::vector<sql::Value> some;
    for (auto each = ids.begin(); each != ids.end();) {
      some.emplace_back(std::string_view{*each});
      if (++each != ids.end() && some.size() < kNamesAtOnce) continue;
      if (auto read = add_some(std::move(some), names); !read) return pass_on(read);
      some.clear();
    }
    return names;
  }

 private:
  // One text for every look: the last id fills the places that are left.
  Result<void> add_some(std::vector<sql::Value> some, std::map<std::string, Text>& names) const {
    static const std::string statement =
        "SELECT id, name_family, name_given FROM patient WHERE id IN (" +
        sql::placeholders(1, kNamesAtOnce) + ") ORDER BY id LIMIT 20";
    some.resize(kNamesAtOnce, some.back());
    return session_.query_values(statement, some, [&](const sql::Row& row) -> Result<void> {
      PersonName name{.family = Text{std::string{row.text(1)}},
                      .given = {},
                      .family_kana = {},
                      .given_kana = {}};
      if (!row.is_null(2)) name.given = Text{std::string{row.text(2)}};
      names.emplace(std::string{row.text(0)}, full_name(name));
      return {};
    });
  }

  sql::Session& session_;
};

}  // namespace

std::unique_ptr<PatientNames> patient_names(sql::Session& session) {
  return std::make_unique<SqlPatientNames>(session);
}

}  // namespace renkei::patient
