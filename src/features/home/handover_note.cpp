// See handover_note.hpp.
#include "features/home/handover_note.hpp"

#include "kernel/jst.hpp"
#include "kernel/named_person.hpp"

namespace renkei::home {

Result<void> check_note(const HandoverNote& note, NamesIn names, Instant now) {
  FieldErrors errors;
  const std::string& text = note.note.reveal();
  if (text.find_first_not_of(" \n\r\t") == std::string::npos) {
    errors.add("note", "home.note_missing");
  } else if (text.size() > kNoteBytesMax) {
    errors.add("note", "home.note_too_long");
  } else if (names == NamesIn::unchecked && seems_to_name_a_person(text)) {
    errors.add("note", "home.looks_named");
  }
  if (note.day > japan_time(now).date) errors.add("day", "home.day_to_come");
  return errors.result("home.note_wrong");
}

}  // namespace renkei::home
