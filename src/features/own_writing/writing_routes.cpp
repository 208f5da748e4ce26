// See writing_routes.hpp.
#include "features/own_writing/writing_routes.hpp"

#include <algorithm>
#include <utility>

#include "platform/json/json.hpp"

namespace renkei::own_writing {
namespace {

using http::Call;
using http::NoQuery;
using http::Personal;

// A member of the record that was written, as JSON. Of a list, what was added to it.
struct FieldView {
  std::string field;
  patient::Text value;
};
RENKEI_DESCRIBE(FieldView, field, value)

struct EditView {
  std::int64_t version = 0;
  Instant at;
  std::vector<FieldView> written;
};
RENKEI_DESCRIBE(EditView, version, at, written)

struct WritingView {
  patient::PatientId patient;
  patient::PersonName name;
  std::vector<EditView> edits;
};
RENKEI_DESCRIBE(WritingView, patient, name, edits)

struct WrittenView {
  patient::PatientId patient;
  patient::PersonName name;
  std::int64_t edits = 0;
  Instant last_at;
};
RENKEI_DESCRIBE(WrittenView, patient, name, edits, last_at)

struct WrittenList {
  std::vector<WrittenView> items;
};
RENKEI_DESCRIBE(WrittenList, items)

// What others had put into a list stays theirs.
template <class T>
T written_of(const T& /*before*/, const T& after) {
  return after;
}
template <class T>
std::vector<T> written_of(const std::vector<T>& before, std::vector<T> after) {
  std::erase_if(after, [&](const T& each) {
    return std::find(before.begin(), before.end(), each) != before.end();
  });
  return after;
}

EditView view_of(const Edit& edit) {
  EditView view{.version = edit.version, .at = edit.at, .written = {}};
  for_each_member<patient::PatientDraft>([&](const char* name, auto member) {
    const auto& before = edit.before.*member;
    const auto& after = edit.after.*member;
    if (before == after) return;
    view.written.push_back({name, patient::Text{json::write_personal(written_of(before, after))}});
  });
  return view;
}

Result<WritingView> writing_in(WritingActions& verbs, const Call& call) {
  const auto id = http::path_id<patient::PatientId>(call, "own_writing.nothing");
  if (!id) return pass_on(id);
  const auto about = verbs.about(*id, call.actor);
  if (!about) return pass_on(about);
  WritingView view{.patient = about->patient, .name = about->name, .edits = {}};
  for (const Edit& each : about->edits) view.edits.push_back(view_of(each));
  return view;
}

Result<WrittenList> list_written(WritingActions& verbs, const Call& call) {
  const auto all = verbs.all(call.actor);
  if (!all) return pass_on(all);
  WrittenList list;
  for (const WrittenAbout& each : *all) {
    list.items.push_back({.patient = each.patient,
                          .name = each.name,
                          .edits = static_cast<std::int64_t>(each.edits.size()),
                          .last_at = each.edits.front().at});
  }
  return list;
}

// To be kept: the same as a file, whose name tells nobody.
Result<http::Reply> writing_file(WritingActions& verbs, const Call& call) {
  const auto view = writing_in(verbs, call);
  if (!view) return pass_on(view);
  return http::Reply{
      .content_type = "application/json",
      .body = json::write_personal(*view),
      .headers = {{"Content-Disposition", "attachment; filename=\"own-writing.json\""},
                  {"Cache-Control", "no-store"}}};
}

}  // namespace

http::Routes<WritingActions> routes() {
  const std::string all = "/api/own_writing/patients";
  auto file = http::get<NoQuery, http::AnyReply>(all + "/{id}/file", kOwn,
                                                 "The same as a file to keep", writing_file);
  file.personal = true;
  return {http::get<NoQuery, Personal<WrittenList>>(
              all, kOwn, "Patients in whose records one has written, also of former teams",
              list_written),
          http::get<NoQuery, Personal<WritingView>>(
              all + "/{id}", kOwn, "What one wrote in a patient's record, and nothing else",
              writing_in),
          std::move(file)};
}

}  // namespace renkei::own_writing
