// See document_index.hpp.
#include "features/directory_search/document_index.hpp"

#include <algorithm>

#include "features/directory_search/search_reply.hpp"
#include "features/directory_search/summary.hpp"

namespace renkei::directory_search {
namespace {

using directory::FacilityCard;

// Between two names in one field, so that no phrase reaches from one into the other.
constexpr char kParting = '\x1F';

void add_text(std::string& texts, const std::string& text) {
  if (text.empty()) return;
  if (!texts.empty()) texts += kParting;
  texts += text;
}
void add_text(std::string& texts, const std::optional<std::string>& text) {
  if (text) add_text(texts, *text);
}

std::string digits_of(const std::optional<std::string>& phone) {
  std::string digits;
  for (const char c : phone.value_or("")) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

std::string& text_of(std::vector<std::string>& texts, MatchedPart part) {
  return texts[static_cast<std::size_t>(part)];
}

void add_line_texts(const directory::ServiceLineDraft& line, std::vector<std::string>& texts) {
  add_text(text_of(texts, MatchedPart::other_name), line.name);
  add_text(text_of(texts, MatchedPart::other_name), line.name_kana);
  if (line.address)
    add_text(text_of(texts, MatchedPart::address), directory::one_line(*line.address));
  add_text(text_of(texts, MatchedPart::number), line.phone);
  add_text(text_of(texts, MatchedPart::number), digits_of(line.phone));
}

std::vector<std::string> texts_of(const FacilityCard& card, const Summary& summary,
                                  const HubWords& words) {
  std::vector<std::string> texts(kMatchedParts);
  const auto& facility = card.facility;
  add_text(text_of(texts, MatchedPart::name), facility.name);
  add_text(text_of(texts, MatchedPart::name_kana), facility.name_kana);
  for (const auto& alias : facility.aliases) {
    add_text(text_of(texts, MatchedPart::other_name), alias);
  }
  add_text(text_of(texts, MatchedPart::address), summary.address);
  for (const auto& kind : summary.kinds) {
    add_text(text_of(texts, MatchedPart::service), name_in(words.kinds(), kind));
  }
  for (const auto& service : summary.services) {
    add_text(text_of(texts, MatchedPart::service), name_in(words.services(), service));
  }
  if (card.corporation) add_text(text_of(texts, MatchedPart::corporation), card.corporation->name);
  add_text(text_of(texts, MatchedPart::number), facility.phone);
  add_text(text_of(texts, MatchedPart::number), digits_of(facility.phone));
  for (const auto& identifier : facility.identifiers) {
    add_text(text_of(texts, MatchedPart::number), identifier.value);
  }
  for (const auto& capability : summary.capabilities) {
    add_text(text_of(texts, MatchedPart::capability), name_in(words.capabilities(), capability));
  }
  for (const auto& line : card.lines) add_line_texts(line.record.draft, texts);
  return texts;
}

std::vector<search::Facet> facets_of(const Summary& summary, FacetCodes& codes) {
  std::vector<search::Facet> facets;
  for (const auto& kind : summary.kinds) facets.push_back(codes.number(FacetGroup::kind, kind));
  for (const auto& service : summary.services) {
    facets.push_back(codes.number(FacetGroup::service, service));
  }
  if (summary.area) facets.push_back(codes.number(FacetGroup::area, summary.area->code));
  for (const auto& capability : summary.capabilities) {
    facets.push_back(codes.number(FacetGroup::capability, capability));
  }
  return facets;
}

std::uint32_t flags_of(const Summary& summary) {
  std::uint32_t flags = 0;
  const auto set = [&](Flag flag) { flags |= static_cast<std::uint32_t>(flag); };
  using directory::Accepting;
  if (summary.accepting == Accepting::yes || summary.accepting == Accepting::conditional) {
    set(Flag::accepting);
  }
  if (summary.hours24 == true) set(Flag::hours24);
  if (summary.home_death == directory::HomeDeath::yes ||
      summary.home_death == directory::HomeDeath::conditional) {
    set(Flag::home_death);
  }
  if (summary.outside_area == true) set(Flag::outside_area);
  if (summary.status == directory::FacilityStatus::closed ||
      summary.status == directory::FacilityStatus::moved) {
    set(Flag::ended);
  }
  return flags;
}

// Nobody has said of anything on it that it is not public. What is not public by itself (names of
// persons, the night phone, counts of patients) is not in the index at all.
bool is_all_public(const FacilityCard& card) {
  const auto is_plain = [](const directory::Publication& publication) {
    return publication.stated().empty() && publication.of_record() == Level::public_;
  };
  return is_plain(card.publication) &&
         std::all_of(card.lines.begin(), card.lines.end(),
                     [&](const auto& line) { return is_plain(line.publication); });
}

std::optional<search::Document> seen_document(const FacilityCard& card, Level viewer,
                                              const HubWords& words, FacetCodes& codes) {
  const auto seen = directory::redact(card, viewer);
  if (!seen) return std::nullopt;
  return document_of(*seen, words, codes);
}

}  // namespace

std::size_t layer_of(Level viewer) {
  switch (viewer) {
    case Level::public_:
      return 0;
    case Level::professional:
    case Level::network:
      return 1;
    case Level::desk:
      return 2;
    case Level::hub:
      break;
  }
  return 3;
}

search::Schema directory_schema() {
  using search::FacetMode;
  return {.field_weights = {10, 9, 7, 4, 5, 3, 6, 4},
          .name_field = static_cast<std::size_t>(MatchedPart::name_kana),
          .title_field = static_cast<std::size_t>(MatchedPart::name),
          .groups = {FacetMode::any, FacetMode::any, FacetMode::any, FacetMode::all}};
}

search::DocumentId document_id(const directory::FacilityId& id) {
  return search::DocumentId::parse(id.text()).value_or(search::DocumentId{});
}

search::Document document_of(const FacilityCard& card, const HubWords& words, FacetCodes& codes) {
  const Summary summary = summary_of(card);
  search::Document document{.id = document_id(card.id),
                            .texts = texts_of(card, summary, words),
                            .places = {},
                            .facets = facets_of(summary, codes),
                            .flags = flags_of(summary),
                            .moment = {},
                            .stored = packed(summary)};
  for (const Point& point : directory::points_of(card)) {
    if (document.places.size() == search::kPlacesMax) break;
    document.places.push_back({point.latitude, point.longitude});
  }
  if (const auto fresh = freshness_of(summary)) document.moment = milliseconds_of(*fresh);
  return document;
}

search::Change change_of(const FacilityCard& card, const HubWords& words, FacetCodes& codes) {
  search::Change change{.id = document_id(card.id),
                        .base = seen_document(card, Level::public_, words, codes),
                        .overlays = {}};
  if (is_all_public(card)) return change;
  for (const Level viewer : {Level::professional, Level::desk, Level::hub}) {
    change.overlays.push_back({layer_of(viewer), seen_document(card, viewer, words, codes)});
  }
  return change;
}

search::Change removal_of(const directory::FacilityId& id) { return {.id = document_id(id)}; }

}  // namespace renkei::directory_search
