// Home's notes and hours over HTTP: see home_routes.hpp.
#include "features/home/home_routes.hpp"

namespace renkei::home {
namespace {

using http::Call;
using http::NoQuery;
using http::NoReply;
using http::Personal;
using http::Versioned;

struct NoteBody {
  Date day;
  DayPart part = DayPart::day;
  Private<std::string> note;
  std::int64_t version = 0;  // that was read; 0 if there was none
  bool names_checked = false;
};
RENKEI_DESCRIBE(NoteBody, day, part, note, version, names_checked)

struct NoteView {
  Date day;
  DayPart part = DayPart::day;
  std::int64_t version = 0;
  Private<std::string> note;
  Instant at;
  std::optional<Private<std::string>> who;
};
RENKEI_DESCRIBE(NoteView, day, part, version, note, at, who)
struct NoteList {
  std::vector<NoteView> items;
};
RENKEI_DESCRIBE(NoteList, items)

struct VersionQuery {
  Date day;
  DayPart part = DayPart::day;
};
RENKEI_DESCRIBE(VersionQuery, day, part)

struct DutyView {
  DutyDraft duty;
  std::int64_t version = 0;
};
RENKEI_DESCRIBE(DutyView, duty, version)

NoteList note_list(std::vector<HomeActions::NoteSeen> notes) {
  NoteList list;
  for (auto& each : notes) {
    HandoverNote& note = each.note;
    list.items.push_back(
        {note.day, note.part, note.version, std::move(note.note), note.at, std::move(each.who)});
  }
  return list;
}

Result<NoteList> notes(HomeActions& verbs, const Call& /*call*/) {
  auto found = verbs.notes();
  if (!found) return pass_on(found);
  return note_list(*std::move(found));
}

Result<NoteList> versions(HomeActions& verbs, const Call& /*call*/, VersionQuery query) {
  auto found = verbs.versions(query.day, query.part);
  if (!found) return pass_on(found);
  return note_list(*std::move(found));
}

Result<void> write_note(HomeActions& verbs, const Call& call, NoteBody body) {
  return verbs.write_note({.day = body.day, .part = body.part, .note = std::move(body.note)},
                          body.version, names_in(body.names_checked), call.actor);
}

Result<Versioned<DutyView>> see_duty(HomeActions& verbs, const Call& /*call*/) {
  const auto kept = verbs.duty();
  if (!kept) return pass_on(kept);
  return Versioned<DutyView>{{kept->duty.draft(), kept->version}, {.version = kept->version}};
}

Result<Versioned<DutyView>> set_duty(HomeActions& verbs, const Call& call, DutyDraft draft) {
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  const auto kept = verbs.set_duty(std::move(draft), *version);
  if (!kept) return pass_on(kept);
  return Versioned<DutyView>{{kept->duty.draft(), kept->version}, {.version = kept->version}};
}

}  // namespace

http::Routes<HomeActions> shift_routes() {
  return {
      http::get<NoQuery, Personal<NoteList>>("/api/home/handovers", kHub,
                                             "The hand-over notes, latest first", notes),
      http::get<VersionQuery, Personal<NoteList>>("/api/home/handovers/versions", kHub,
                                                  "All versions of one note", versions),
      http::post<NoteBody, NoReply>("/api/home/handovers", kHub,
                                    "Write what the next shift must know", write_note),
      http::get<NoQuery, DutyView>("/api/home/duty", kHub, "When the hub is open, who is on duty",
                                   see_duty),
      http::put<DutyDraft, DutyView>("/api/home/duty", kHub, "Set hours, closing days and duty",
                                     set_duty),
  };
}

}  // namespace renkei::home
