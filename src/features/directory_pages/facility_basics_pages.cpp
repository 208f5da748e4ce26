// The basic facts of a facility's page; see facility_value_pages.hpp.
#include "features/directory_pages/facility_value_pages.hpp"

namespace renkei::directory_pages {
namespace {

// The rows of the list, each left out if nothing is known.
class Basics {
 public:
  Basics(const Publication& publication, const html::Wording& wording)
      : publication_(publication), wording_(wording) {}

  // `field` is the member of the draft, whose level decides the note.
  html::Value* say(std::string_view label, std::string_view field,
                   const std::optional<std::string>& value) {
    if (!value || value->empty()) return nullptr;
    html::Value& row = rows_.emplace_back();
    row.set("label", wording_.say(label)).set("value", *value);
    const auto note = level_text(publication_.of_field(field), wording_);
    if (!note.empty()) row.set("note", note);
    return &row;
  }
  void add_link(std::string_view label, std::string_view field,
                const std::optional<std::string>& address) {
    html::Value* row = say(label, field, address);
    const bool is_web =
        row != nullptr && (address->starts_with("https://") || address->starts_with("http://"));
    if (is_web) row->set("href", *address);
  }
  template <class Choice>
  void add_choice(std::string_view label, std::string_view field,
                  const std::optional<Choice>& choice, std::string_view prefix) {
    if (!choice) return;
    std::string key{prefix};
    if constexpr (std::is_same_v<Choice, bool>) {
      key += *choice ? "yes" : "no";
    } else {
      key += enum_name(*choice);
    }
    say(label, field, wording_.say(key));
  }
  [[nodiscard]] html::List take() { return std::move(rows_); }

 private:
  const Publication& publication_;
  const html::Wording& wording_;
  html::List rows_;
};

std::optional<std::string> joined(const std::vector<std::string>& texts,
                                  const html::Wording& wording) {
  if (texts.empty()) return std::nullopt;
  std::string all;
  for (const auto& text : texts) all.append(all.empty() ? "" : wording.comma()).append(text);
  return all;
}

std::optional<std::string> address_text(const Address& address, const html::Wording& wording) {
  std::string text = one_line(address);
  if (address.postal_code) {
    const auto code = wording.say("postal_code", {{"code", *address.postal_code}});
    text = text.empty() ? code : code + " " + text;
  }
  return text;
}

void add_home_care(Basics& basics, const HomeCareProfile& profile, const html::Wording& wording) {
  basics.add_choice("accepting_state", "home_care.accepting", profile.accepting, "accepting_");
  basics.say("accepting_condition", "home_care.accepting_condition", profile.accepting_condition);
  basics.add_choice("hours24_contact", "home_care.hours24_contact", profile.hours24_contact,
                    "offered_");
  basics.add_choice("hours24_visit", "home_care.hours24_visit", profile.hours24_visit, "offered_");
  basics.add_choice("home_death_state", "home_care.home_death", profile.home_death, "home_death_");
  basics.say("specialties", "home_care.specialties", joined(profile.specialties, wording));
}

std::string contact_text(const Contact& contact, const html::Wording& wording) {
  std::vector<std::string> parts;
  if (contact.person) parts.push_back(*contact.person);
  if (contact.phone) parts.push_back(*contact.phone);
  if (contact.extension) {
    parts.push_back(wording.say("contact_extension", {{"extension", *contact.extension}}));
  }
  if (contact.fax) parts.push_back(wording.say("contact_fax", {{"fax", *contact.fax}}));
  if (contact.email) parts.push_back(*contact.email);
  if (contact.note) parts.push_back(*contact.note);
  return contact.purpose + (parts.empty() ? "" : " ") + joined(parts, wording).value_or("");
}

}  // namespace

std::string level_text(Level level, const html::Wording& wording) {
  if (level == Level::public_) return {};
  return wording.say("level_" + std::string{enum_name(level)});
}

html::List basics_of(const FacilityCard& card, const html::Wording& wording) {
  const FacilityDraft& facility = card.facility;
  Basics basics{card.publication, wording};
  basics.say("address", "address", address_text(facility.address, wording));
  basics.say("phone", "phone", facility.phone);
  basics.say("night_phone", "night_phone", facility.night_phone);
  basics.say("fax", "fax", facility.fax);
  basics.say("email", "email", facility.email);
  basics.add_link("url", "url", facility.url);
  for (const Contact& contact : facility.contacts) {
    basics.say("contact", "contacts", contact_text(contact, wording));
  }
  if (facility.home_care) add_home_care(basics, *facility.home_care, wording);
  if (facility.beds.total) {
    const auto count = std::to_string(*facility.beds.total);
    basics.say("beds_total", "beds", wording.say("beds_count", {{"count", count}}));
  }
  if (card.corporation) basics.say("corporation", "corporation", card.corporation->name);
  basics.say("manager", "manager", facility.manager);
  if (card.area) basics.say("area", "area", card.area->name);
  if (facility.outside_area.value_or(false)) {
    basics.say("area", "outside_area", wording.say("outside_area_note"));
  }
  basics.say("aliases", "aliases", joined(facility.aliases, wording));
  basics.say("note", "note", facility.note);
  return basics.take();
}

}  // namespace renkei::directory_pages
