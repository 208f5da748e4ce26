#include "features/people/body_store_sql.hpp"

#include "platform/sql/described_table.hpp"

namespace renkei::people {
namespace {

constexpr std::string_view kAssociation = "association";
constexpr std::string_view kOffice = "association_office";
constexpr std::string_view kPost = "staff_post";
constexpr Reason kChanged = "people.changed_meanwhile";

template <Described T>
Result<T> known(Result<std::optional<T>> found) {
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "people.body_unknown");
  return **std::move(found);
}

}  // namespace

Result<void> SqlBodies::add(const Association& association) {
  return sql::insert_row(session_, kAssociation, association.record());
}

Result<void> SqlBodies::replace(const Association& next) {
  return sql::replace_row(session_, kAssociation, next.record(), kChanged);
}

Result<Association> SqlBodies::association(const AssociationId& id) const {
  static const std::string statement =
      sql::select_from<AssociationRecord>(kAssociation, "WHERE id = $1");
  return known(sql::find_row<AssociationRecord>(session_, statement, id))
      .and_then(Association::restore);
}

Result<std::vector<Association>> SqlBodies::associations() const {
  static const std::string statement =
      sql::select_from<AssociationRecord>(kAssociation, "ORDER BY kind, name, id LIMIT $1");
  return sql::list_nouns<Association, AssociationRecord>(session_, statement, kAssociationsMax);
}

Result<std::vector<Association>> SqlBodies::led_by(const PersonId& person, Date on) const {
  static const std::string statement = sql::select_from<AssociationRecord>(
      kAssociation,
      "WHERE id IN (SELECT o.association FROM association_office o WHERE o.person = $1 AND"
      " o.from_on <= $2 AND (o.to_on IS NULL OR o.to_on >= $2)) ORDER BY kind, name, id LIMIT $3");
  return sql::list_nouns<Association, AssociationRecord>(session_, statement, person, on,
                                                         kAssociationsMax);
}

Result<void> SqlBodies::add(const OfficeRecord& office) {
  return sql::insert_row(session_, kOffice, office);
}

Result<void> SqlBodies::replace(const OfficeRecord& next) {
  return sql::replace_row(session_, kOffice, next, kChanged);
}

Result<OfficeRecord> SqlBodies::office(const OfficeId& id) const {
  static const std::string statement = sql::select_from<OfficeRecord>(kOffice, "WHERE id = $1");
  return known(sql::find_row<OfficeRecord>(session_, statement, id));
}

Result<std::vector<OfficeRecord>> SqlBodies::offices_of(const AssociationId& association) const {
  static const std::string statement = sql::select_from<OfficeRecord>(
      kOffice, "WHERE association = $1 ORDER BY from_on DESC, office, id LIMIT $2");
  return sql::list_rows<OfficeRecord>(session_, statement, association, kOfficesMax);
}

Result<bool> SqlBodies::holds_office(const PersonId& person, const AssociationId& association,
                                     Date on) const {
  bool holds = false;
  auto read = session_.query(
      "SELECT id FROM association_office WHERE person = $1 AND association = $2 AND"
      " from_on <= $3 AND (to_on IS NULL OR to_on >= $3) ORDER BY id LIMIT 1",
      [&](const sql::Row&) -> Result<void> {
        holds = true;
        return {};
      },
      person, association, on);
  if (!read) return pass_on(read);
  return holds;
}

Result<void> SqlBodies::add(const StaffPostRecord& post) {
  return sql::insert_row(session_, kPost, post);
}

Result<void> SqlBodies::replace(const StaffPostRecord& next) {
  return sql::replace_row(session_, kPost, next, kChanged);
}

Result<StaffPostRecord> SqlBodies::staff_post(const StaffPostId& id) const {
  static const std::string statement = sql::select_from<StaffPostRecord>(kPost, "WHERE id = $1");
  return known(sql::find_row<StaffPostRecord>(session_, statement, id));
}

Result<std::vector<StaffPostRecord>> SqlBodies::staff_posts() const {
  static const std::string statement =
      sql::select_from<StaffPostRecord>(kPost, "ORDER BY from_on DESC, id LIMIT $1");
  return sql::list_rows<StaffPostRecord>(session_, statement, kPostsMax);
}

}  // namespace renkei::people
