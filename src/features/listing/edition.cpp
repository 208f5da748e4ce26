// See edition.hpp.
#include "features/listing/edition.hpp"

#include <algorithm>

namespace renkei::listing {
namespace {

constexpr std::size_t kTitleMax = 60;
constexpr std::size_t kRecipientMax = 100;
constexpr std::size_t kNoteMax = 400;
constexpr int kCopiesMax = 100'000;

// Characters, not bytes.
std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  }));
}

std::string trimmed(const std::string& text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

void check_note(std::optional<std::string>& note, FieldErrors& errors) {
  if (!note) return;
  note = trimmed(*note);
  if (note->empty()) note.reset();
  if (note && length_of(*note) > kNoteMax) {
    errors.add("note", "listing.text_too_long", {{"most", std::int64_t{kNoteMax}}});
  }
}

void check_needed(std::string& text, std::string field, std::size_t most, FieldErrors& errors) {
  text = trimmed(text);
  if (text.empty()) {
    errors.add(std::move(field), "listing.text_missing");
  } else if (length_of(text) > most) {
    errors.add(std::move(field), "listing.text_too_long",
               {{"most", static_cast<std::int64_t>(most)}});
  }
}

}  // namespace

Result<EditionDraft> checked_edition(EditionDraft draft) {
  FieldErrors errors;
  check_needed(draft.title, "title", kTitleMax, errors);
  check_note(draft.note, errors);
  if (auto well = errors.result("listing.edition_invalid"); !well) return pass_on(well);
  return draft;
}

Result<DistributionDraft> checked_distribution(DistributionDraft draft, Date today) {
  FieldErrors errors;
  check_needed(draft.recipient, "recipient", kRecipientMax, errors);
  check_note(draft.note, errors);
  if (draft.copies < 1 || draft.copies > kCopiesMax) {
    errors.add("copies", "listing.copies_out_of_range", {{"most", std::int64_t{kCopiesMax}}});
  }
  if (draft.handed_on > today) errors.add("handed_on", "listing.day_in_future");
  if (auto well = errors.result("listing.distribution_invalid"); !well) return pass_on(well);
  return draft;
}

CopyFacts facts_of(const EditionRecord& edition, std::string hub_name) {
  return {.title = edition.title,
          .audience = edition.audience,
          .made_at = edition.created_at,
          .hub_name = std::move(hub_name),
          .made_by = edition.role};
}

}  // namespace renkei::listing
