#include "features/directory/bulk_routes.hpp"

#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

using http::Call;

constexpr std::size_t kShownMax = 100;

struct RowsQuery {
  std::vector<std::string> id;
};
RENKEI_DESCRIBE(RowsQuery, id)

// Columns that the search does not know, as far as the viewer may see them.
struct RowView {
  FacilityId id;
  std::optional<std::int64_t> version;  // the hub's
  std::optional<std::string> corporation;
  std::optional<std::string> fax;
  std::optional<std::string> email;
  std::optional<int> beds;
  std::optional<ZaishinClass> zaishin_class;
  std::vector<BackupKind> backup_kinds;
  std::vector<Identifier> identifiers;
  std::string source;
  std::optional<std::string> note;
};
RENKEI_DESCRIBE(RowView, id, version, corporation, fax, email, beds, zaishin_class, backup_kinds,
                identifiers, source, note)

struct RowList {
  std::vector<RowView> items;
};
RENKEI_DESCRIBE(RowList, items)

struct BulkLevel {
  std::vector<BulkRow> rows;
  std::string field;  // empty: the record
  Level level = Level::public_;
  std::optional<Consent> consent;
};
RENKEI_DESCRIBE(BulkLevel, rows, field, level, consent)

struct BulkRows {
  std::vector<BulkRow> rows;
};
RENKEI_DESCRIBE(BulkRows, rows)

struct BulkArea {
  std::vector<BulkRow> rows;
  std::optional<geography::AreaId> area;  // nothing: where the point lies
};
RENKEI_DESCRIBE(BulkArea, rows, area)

struct BulkEnding {
  std::vector<BulkRow> rows;
  FacilityStatus status = FacilityStatus::closed;
  Date closed_on;
  std::string close_reason;
};
RENKEI_DESCRIBE(BulkEnding, rows, status, closed_on, close_reason)

struct BulkReply {
  std::vector<BulkOutcome> items;
  std::int64_t done = 0;
  std::int64_t refused = 0;
};
RENKEI_DESCRIBE(BulkReply, items, done, refused)

struct PreviewQuery {
  Level level = Level::public_;
};
RENKEI_DESCRIBE(PreviewQuery, level)

struct Preview {
  Level level = Level::public_;
  std::optional<FacilityView> facility;  // nothing: such a viewer does not know of it
};
RENKEI_DESCRIBE(Preview, level, facility)

RowView row_of(const FacilityCard& card) {
  RowView row{.id = card.id,
              .version = card.version,
              .fax = card.facility.fax,
              .email = card.facility.email,
              .beds = card.facility.beds.total,
              .identifiers = card.facility.identifiers,
              .source = card.assertion.source,
              .note = card.facility.note};
  if (card.corporation) row.corporation = card.corporation->name;
  if (const auto& home_care = card.facility.home_care) {
    row.zaishin_class = home_care->zaishin_class;
    row.backup_kinds = home_care->backup_kinds;
  }
  return row;
}

Result<RowList> rows(DirectoryVerbs& verbs, const Call& call, RowsQuery query) {
  if (query.id.size() > kShownMax) {
    return fail(ErrorKind::too_large, "directory.too_many_rows",
                {{"most", static_cast<std::int64_t>(kShownMax)}});
  }
  std::vector<FacilityId> ids;
  for (const std::string& text : query.id) {
    if (auto id = FacilityId::parse(text)) ids.push_back(*std::move(id));
  }
  const auto cards = verbs.facilities.see_some(ids, call.actor);
  if (!cards) return pass_on(cards);
  RowList list;
  for (const FacilityCard& card : *cards) list.items.push_back(row_of(card));
  return list;
}

Result<BulkReply> told(Result<BulkOutcomes> outcomes) {
  if (!outcomes) return pass_on(outcomes);
  BulkReply reply{.items = *std::move(outcomes)};
  for (const BulkOutcome& each : reply.items) ++(each.reason ? reply.refused : reply.done);
  return reply;
}

Result<BulkReply> set_level(DirectoryVerbs& verbs, const Call& call, BulkLevel body) {
  const LevelChange wanted{.field = std::move(body.field),
                           .level = body.level,
                           .line = {},
                           .consent = std::move(body.consent)};
  return told(verbs.bulk.set_level(body.rows, wanted, call.actor));
}

Result<BulkReply> confirm(DirectoryVerbs& verbs, const Call& call, BulkRows body) {
  return told(verbs.bulk.confirm(body.rows, call.actor));
}

Result<BulkReply> set_area(DirectoryVerbs& verbs, const Call& call, BulkArea body) {
  return told(verbs.bulk.set_area(body.rows, body.area, call.actor));
}

Result<BulkReply> end(DirectoryVerbs& verbs, const Call& call, BulkEnding body) {
  const FacilityState state{.status = body.status,
                            .closed_on = body.closed_on,
                            .close_reason = std::move(body.close_reason),
                            .successor = {}};
  return told(verbs.bulk.end(body.rows, state, call.actor));
}

Result<BulkReply> undo(DirectoryVerbs& verbs, const Call& call, BulkRows body) {
  return told(verbs.bulk.undo(body.rows, call.actor));
}

Result<Preview> preview(DirectoryVerbs& verbs, const Call& call, PreviewQuery query) {
  const auto id = http::path_id<FacilityId>(call, "directory.facility_unknown");
  if (!id) return pass_on(id);
  auto card = verbs.facilities.see_as(*id, query.level);
  if (!card) return pass_on(card);
  Preview reply{.level = query.level, .facility = {}};
  if (*card) reply.facility = view_of(**std::move(card));
  return reply;
}

}  // namespace

http::Routes<DirectoryVerbs> table_routes() {
  const std::string bulk = "/api/directory/bulk/";
  return {
      http::get<RowsQuery, RowList>("/api/directory/rows", kSee,
                                    "What the table shows of these facilities beyond a hit", rows),
      http::get<PreviewQuery, Preview>("/api/directory/facilities/{id}/preview", kKeep,
                                       "A card as viewers of a level see it", preview),
      http::post<BulkLevel, BulkReply>(bulk + "levels", kKeep,
                                       "State who may see several facilities", set_level),
      http::post<BulkRows, BulkReply>(bulk + "confirm", kKeep, "Several cards are right today",
                                      confirm),
      http::post<BulkArea, BulkReply>(bulk + "area", kKeep, "Put several facilities into an area",
                                      set_area),
      http::post<BulkEnding, BulkReply>(bulk + "end", kKeep, "Close or suspend several", end),
      http::post<BulkRows, BulkReply>(bulk + "undo", kKeep, "Take the last version of several back",
                                      undo),
  };
}

}  // namespace renkei::directory
