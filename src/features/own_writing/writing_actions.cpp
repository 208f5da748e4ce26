// See writing_actions.hpp.
#include "features/own_writing/writing_actions.hpp"

#include <utility>

namespace renkei::own_writing {
namespace {

// As it leaves the house, whoever wrote it: an undisclosed diagnosis stays inside.
Edit outward(Edit edit) {
  edit.before = patient::shown_in(std::move(edit.before), patient::Output::care_screen);
  edit.after = patient::shown_in(std::move(edit.after), patient::Output::care_screen);
  return edit;
}

}  // namespace

Result<WrittenAbout> WritingActions::about(const patient::PatientId& id, const Actor& by) const {
  means_.trace.touch(id.text());
  const auto found = means_.patients.find(id);
  if (!found) return pass_on(found);
  if (!*found) return fail(ErrorKind::not_found, "own_writing.nothing");
  auto edits = means_.store.edits(**found, by);
  if (!edits) return pass_on(edits);
  if (edits->empty()) return fail(ErrorKind::not_found, "own_writing.nothing");
  WrittenAbout about{.patient = id, .name = edits->front().after.name, .edits = {}};
  for (Edit& each : *edits) about.edits.push_back(outward(std::move(each)));
  return about;
}

Result<std::vector<WrittenAbout>> WritingActions::all(const Actor& by) const {
  const auto patients = means_.store.patients_of(by);
  if (!patients) return pass_on(patients);
  std::vector<WrittenAbout> all;
  for (const patient::PatientId& each : *patients) {
    auto written = about(each, by);
    if (!written) return pass_on(written);
    all.push_back(*std::move(written));
  }
  return all;
}

}  // namespace renkei::own_writing
