#include "features/people/enrolment_store_sql.hpp"

#include "platform/json/json.hpp"
#include "platform/sql/described_table.hpp"
#include "platform/sql/history.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kTable = "enrolment";
constexpr Reason kChanged = "people.changed_meanwhile";
// "" stands for a condition that is not asked: both engines know the type of a text.
constexpr std::string_view kFilter =
    " (CAST($1 AS TEXT) = '' OR e.facility = $1) AND (CAST($2 AS TEXT) = '' OR e.state = $2)"
    " AND (CAST($3 AS TEXT) = '' OR e.position = $3) AND (CAST($4 AS TEXT) = '' OR e.person = $4)"
    " AND (CAST($5 AS TEXT) = '' OR e.association IN (SELECT o.association FROM association_office"
    " o WHERE o.person = $5 AND o.from_on <= $6 AND (o.to_on IS NULL OR o.to_on >= $6)))";

// The filter as it is bound.
struct Asked {
  explicit Asked(const EnrolmentFilter& filter)
      : facility(filter.facility.value_or("")),
        state(filter.state ? enum_name(*filter.state) : std::string_view{}),
        position(filter.position ? enum_name(*filter.position) : std::string_view{}),
        person(filter.person ? filter.person->text() : std::string{}),
        officer(filter.asked ? filter.asked->person.text() : std::string{}),
        on(filter.asked ? filter.asked->on.text() : std::string{}) {}
  std::string facility;
  std::string_view state;
  std::string_view position;
  std::string person;
  std::string officer;
  std::string on;
};

std::string page_statement() {
  return "SELECT " + enrolled_person_columns() +
         " FROM enrolment e JOIN person p ON p.id = e.person WHERE" + std::string{kFilter} +
         " AND e.id > $7 ORDER BY e.id LIMIT $8";
}

}  // namespace

std::string enrolled_person_columns() {
  return sql::Columns{}.add_members<EnrolmentRecord>().list("e.") + ", " +
         sql::Columns{}.add_members<PersonRecord>().list("p.");
}

int enrolled_person_width() {
  static const auto width =
      sql::column_count<EnrolmentRecord>() + sql::column_count<PersonRecord>();
  return static_cast<int>(width);
}

Result<EnrolledPerson> enrolled_person_from(const sql::Row& row) {
  static const int person_at = static_cast<int>(sql::column_count<EnrolmentRecord>());
  auto enrolment = sql::row_to<EnrolmentRecord>(row).and_then(Enrolment::restore);
  if (!enrolment) return pass_on(enrolment);
  auto person = sql::row_to<PersonRecord>(row, person_at).and_then(Person::restore);
  if (!person) return pass_on(person);
  return EnrolledPerson{*std::move(enrolment), *std::move(person)};
}

Result<void> SqlEnrolments::add(const Enrolment& enrolment) {
  return sql::insert_row(session_, kTable, enrolment.record());
}

Result<void> SqlEnrolments::replace(const Enrolment& next, const Enrolment& before,
                                    const Change& change) {
  if (auto replaced = sql::replace_row(session_, kTable, next.record(), kChanged); !replaced)
    return replaced;
  return sql::keep_version(session_,
                           {.subject = before->id.text(),
                            .version = before->version,
                            .at = change.at,
                            .actor = change.by.who,
                            .membership = change.by.membership},
                           Private{json::write(before.record())});
}

Result<Enrolment> SqlEnrolments::one(const EnrolmentId& id) const {
  static const std::string statement = sql::select_from<EnrolmentRecord>(kTable, "WHERE id = $1");
  auto found = sql::find_noun<Enrolment, EnrolmentRecord>(session_, statement, id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.enrolment_unknown");
  return **std::move(found);
}

Result<std::optional<Enrolment>> SqlEnrolments::of_membership(std::string_view membership) const {
  static const std::string statement =
      sql::select_from<EnrolmentRecord>(kTable, "WHERE membership = $1");
  return sql::find_noun<Enrolment, EnrolmentRecord>(session_, statement, membership);
}

Result<std::vector<EnrolledPerson>> SqlEnrolments::page(const EnrolmentFilter& filter,
                                                        const EnrolmentId& after, int limit) const {
  static const std::string statement = page_statement();
  const Asked asked{filter};
  std::vector<EnrolledPerson> list;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        auto each = enrolled_person_from(row);
        if (!each) return pass_on(each);
        list.push_back(*std::move(each));
        return {};
      },
      asked.facility, asked.state, asked.position, asked.person, asked.officer, asked.on, after,
      limit);
  if (!read) return pass_on(read);
  return list;
}

Result<std::int64_t> SqlEnrolments::count(const EnrolmentFilter& filter, std::int64_t most) const {
  static const std::string statement = "SELECT COUNT(*) FROM (SELECT e.id FROM enrolment e WHERE" +
                                       std::string{kFilter} + " LIMIT $7) AS some_enrolments";
  const Asked asked{filter};
  std::int64_t count = 0;
  auto read = session_.query(
      statement,
      [&](const sql::Row& row) -> Result<void> {
        count = row.integer(0);
        return {};
      },
      asked.facility, asked.state, asked.position, asked.person, asked.officer, asked.on, most);
  if (!read) return pass_on(read);
  return count;
}

Result<std::vector<Enrolment>> SqlEnrolments::staying_at(std::string_view facility,
                                                         int limit) const {
  static const std::string statement = sql::select_from<EnrolmentRecord>(
      kTable, "WHERE facility = $1 AND state <> 'left' ORDER BY id LIMIT $2");
  return sql::list_nouns<Enrolment, EnrolmentRecord>(session_, statement, facility, limit);
}

}  // namespace renkei::people
