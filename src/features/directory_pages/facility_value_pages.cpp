// See facility_value_pages.hpp.
#include "features/directory_pages/facility_value_pages.hpp"

#include <algorithm>

namespace renkei::directory_pages {
namespace {

void set_head(html::Value& shown, const FacilityCard& card, const HubNames& names,
              const html::Wording& wording, Instant now) {
  shown.set("title", card.facility.name).set("id", card.id.text()).set("name", card.facility.name);
  if (card.facility.name_kana) shown.set("kana", *card.facility.name_kana);
  html::List kinds;
  for (const auto& kind : kinds_of(card)) {
    kinds.push_back(html::Value{}.set("name", name_of(names.kinds, kind)));
  }
  shown.set("kinds", std::move(kinds));
  const Level level = card.publication.of_record();
  if (level != Level::public_) shown.set("level_text", level_text(level, wording));
  shown.set("no_index", level != Level::public_);
  const auto freshness =
      directory::freshness_of(card.assertion.confirmed_at, card.assertion.as_of, now);
  const auto day = freshness.day ? wording.day(*freshness.day) : std::string{};
  shown.set("stale", freshness.stale)
      .set("confirmed_text", wording.say(freshness.sentence(), {{"date", day}}));
  if (!card.facility.phone) return;
  shown.set("phone", *card.facility.phone).set("phone_digits", html::dialled(*card.facility.phone));
}

void set_status(html::Value& shown, const FacilityCard& card, const html::Wording& wording) {
  const FacilityState& state = card.state;
  if (state.status == FacilityStatus::active) return;
  const std::string status{enum_name(state.status)};
  shown.set("status_notice",
            state.closed_on
                ? wording.say("ended_" + status, {{"date", wording.day(*state.closed_on)}})
                : wording.say("undated_" + status));
  if (!card.successor) return;
  shown.set("successor",
            html::Value{}.set("id", card.successor->id.text()).set("name", card.successor->name));
}

std::string line_detail(const ServiceLineDraft& line, const FacilityDraft& house,
                        const html::Wording& wording) {
  std::string detail;
  const auto add = [&](const std::string& text) {
    detail.append(detail.empty() ? "" : wording.comma()).append(text);
  };
  if (line.name && line.name != house.name) add(*line.name);
  if (line.capacity) {
    add(wording.say("line_capacity", {{"count", std::to_string(*line.capacity)}}));
  }
  if (line.phone && line.phone != house.phone) {
    add(wording.say("line_phone", {{"phone", *line.phone}}));
  }
  if (line.address && *line.address != house.address) {
    if (const auto address = one_line(*line.address); !address.empty()) add(address);
  }
  return detail;
}

void set_services(html::Value& shown, const FacilityCard& card, const HubNames& names,
                  const html::Wording& wording) {
  html::List services;
  for (const LineOnCard& line : card.lines) {
    const auto& draft = line.record.draft;
    auto& service = services.emplace_back();
    service.set("name", name_of(names.services, draft.service_code));
    const auto detail = line_detail(draft, card.facility, wording);
    if (!detail.empty()) service.set("detail", detail);
  }
  shown.set_list("services", std::move(services));
}

// ○ △ × beside the words, because papers and faxes know no colours.
html::Value capability_value(const Capability& capability, const std::string& name,
                             const std::string& level_note, const html::Wording& wording) {
  struct Look {
    std::string_view tone;
    std::string_view mark;
  };
  const auto look = [&]() -> Look {
    if (capability.level == CapabilityLevel::yes) return {"can", "○"};
    if (capability.level == CapabilityLevel::conditional) return {"ask", "△"};
    return {"none", "×"};
  }();
  html::Value shown;
  shown.set("name", name)
      .set("tone", look.tone)
      .set("mark", look.mark)
      .set("level_text", wording.say("capability_" + std::string{enum_name(capability.level)}));
  std::string note = capability.note.value_or("");
  if (!level_note.empty()) note.append(note.empty() ? "" : wording.comma()).append(level_note);
  if (!note.empty()) shown.set("note", note);
  return shown;
}

void set_capabilities(html::Value& shown, const FacilityCard& card, const HubNames& names,
                      const html::Wording& wording) {
  html::List capabilities;
  for (const auto& [code, name, group] : names.capabilities) {
    for (const Capability& capability : card.facility.capabilities) {
      if (capability.code != code) continue;
      const auto level = card.publication.of_field("capabilities." + code);
      capabilities.push_back(
          capability_value(capability, name, level_text(level, wording), wording));
    }
  }
  shown.set_list("capabilities", std::move(capabilities));
}

// Where the card comes from, each source once.
void set_sources(html::Value& shown, const FacilityCard& card, const html::Wording& wording) {
  std::vector<std::string> texts;
  const auto add_text = [&](std::string text) {
    if (std::find(texts.begin(), texts.end(), text) == texts.end())
      texts.push_back(std::move(text));
  };
  const auto add = [&](const Assertion& assertion) {
    const std::string key = "source_" + assertion.source;
    const std::string name = wording.knows(key) ? wording.say(key) : assertion.source;
    if (name.empty()) return;
    add_text(assertion.as_of
                 ? wording.say("source_stated",
                               {{"source", name}, {"date", wording.day(*assertion.as_of)}})
                 : name);
  };
  add(card.assertion);
  for (const Assertion& each : card.field_assertions) add(each);
  for (const LineOnCard& line : card.lines) add(line.assertion);
  html::List sources;
  for (auto& text : texts) sources.push_back(html::Value{}.set("text", std::move(text)));
  shown.set_list("sources", std::move(sources));
}

}  // namespace

html::Value facility_value(const FacilityCard& card, const HubNames& names,
                           const html::Wording& wording, Instant now) {
  html::Value shown;
  set_head(shown, card, names, wording, now);
  set_status(shown, card, wording);
  shown.set("basics", basics_of(card, wording));
  set_services(shown, card, names, wording);
  auto groups = hour_groups_of(card, names, wording);
  shown.set("has_hours", !groups.empty());
  shown.set("hour_groups", std::move(groups));
  set_capabilities(shown, card, names, wording);
  set_sources(shown, card, wording);
  return shown;
}

}  // namespace renkei::directory_pages
