// Former versions of cards and services.
#include "platform/json/json.hpp"
#include "platform/sql/history.hpp"

#include "features/directory/facility_store_sql.hpp"

namespace renkei::directory {
namespace {

template <class Record>
Result<Record> read_former(sql::Session& session, std::string_view subject, std::int64_t version) {
  auto body = sql::read_version(session, subject, version);
  if (!body && body.error().kind == ErrorKind::not_found) {
    return fail(ErrorKind::not_found, "directory.version_unknown");
  }
  if (!body) return pass_on(body);
  auto record = json::read<Record>(body->reveal());
  if (!record) return fail(ErrorKind::fault, "directory.history_unreadable");
  return record;
}

template <class Former>
Result<std::vector<Former>> read_all(sql::Session& session, const std::string& subject,
                                     std::int64_t before) {
  auto kept = sql::list_kept(session, subject, before, FacilityStore::kFormerMax);
  if (!kept) return pass_on(kept);
  std::vector<Former> all;
  for (const sql::KeptVersion& each : *kept) {
    Former& former = all.emplace_back();
    former.change = {
        .version = each.change.version, .at = each.change.at, .actor = each.change.actor};
    if (each.change.reason) former.change.reason = each.change.reason->reveal();
    using Record = typename decltype(former.record)::value_type;
    if (auto record = json::read<Record>(each.body.reveal())) former.record = *std::move(record);
  }
  return all;
}

}  // namespace

Result<std::vector<FormerFacility>> SqlFacilityStore::former_versions(const FacilityId& id,
                                                                      std::int64_t before) const {
  return read_all<FormerFacility>(session_, id.text(), before);
}

Result<std::vector<FormerLine>> SqlFacilityStore::former_versions(const ServiceLineId& id,
                                                                  std::int64_t before) const {
  return read_all<FormerLine>(session_, id.text(), before);
}

Result<FacilityRecord> SqlFacilityStore::former(const FacilityId& id, std::int64_t version) const {
  return read_former<FacilityRecord>(session_, id.text(), version);
}

Result<ServiceLineRecord> SqlFacilityStore::former_line(const ServiceLineId& id,
                                                        std::int64_t version) const {
  return read_former<ServiceLineRecord>(session_, id.text(), version);
}

}  // namespace renkei::directory
