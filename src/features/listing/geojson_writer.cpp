// See geojson_writer.hpp. A facility without a known point has the geometry null: it is in the list
// all the same.
#include "features/listing/geojson_writer.hpp"

#include <array>

#include "kernel/jst.hpp"

#include "platform/json/json.hpp"

#include "features/listing/hours_text.hpp"
#include "features/listing/list_words.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;

struct Geometry {
  std::string type = "Point";
  std::vector<double> coordinates;  // longitude first
};
RENKEI_DESCRIBE(Geometry, type, coordinates)

struct Properties {
  std::string name;
  std::optional<std::string> name_kana;
  std::vector<std::string> kinds;
  std::vector<std::string> services;
  std::optional<std::string> address;
  std::optional<std::string> area;
  std::optional<std::string> phone;
  std::optional<std::string> fax;
  std::optional<std::string> url;
  std::optional<std::string> hours;
  std::optional<directory::Accepting> accepting;
  std::optional<directory::HomeDeath> home_death;
  directory::FacilityStatus status = directory::FacilityStatus::active;
  std::optional<Date> confirmed_on;
  std::optional<Date> as_of;
  std::string source;
};
RENKEI_DESCRIBE(Properties, name, name_kana, kinds, services, address, area, phone, fax, url, hours,
                accepting, home_death, status, confirmed_on, as_of, source)

struct Head {
  std::string name;
  std::string publisher;
  Instant made_at;
  Level audience = Level::public_;
  std::optional<std::string> notice;
};
RENKEI_DESCRIBE(Head, name, publisher, made_at, audience, notice)

Properties properties_of(const FacilityCard& card, const directory_search::HubWords& words) {
  const auto& facility = card.facility;
  Properties all{.name = facility.name,
                 .name_kana = facility.name_kana,
                 .kinds = {},
                 .services = {},
                 .address = if_known(directory::one_line(facility.address)),
                 .area = {},
                 .phone = facility.phone,
                 .fax = facility.fax,
                 .url = facility.url,
                 .hours = if_known(hours_text(hours_of(card))),
                 .accepting = {},
                 .home_death = {},
                 .status = card.state.status,
                 .confirmed_on = {},
                 .as_of = card.assertion.as_of,
                 .source = source_text(card.assertion.source)};
  for (const auto& kind : directory::kinds_of(card)) {
    all.kinds.push_back(name_in(words.kinds(), kind));
  }
  for (const auto& line : card.lines) {
    all.services.push_back(name_in(words.services(), line.record.draft.service_code));
  }
  if (card.area) all.area = card.area->name;
  if (facility.home_care) {
    all.accepting = facility.home_care->accepting;
    all.home_death = facility.home_care->home_death;
  }
  if (card.assertion.confirmed_at) {
    all.confirmed_on = japan_time(*card.assertion.confirmed_at).date;
  }
  return all;
}

class GeojsonWriter final : public ListWriter {
 public:
  explicit GeojsonWriter(const WritingOrder& order) : words_(order.words) {
    const auto& facts = order.facts;
    Head head{.name = facts.title,
              .publisher = facts.hub_name,
              .made_at = facts.made_at,
              .audience = facts.audience,
              .notice = {}};
    if (const auto mark = watermark_of(facts.audience); !mark.empty()) head.notice = mark;
    bytes_ = R"({"type":"FeatureCollection",)";
    bytes_ += json::write(head).substr(1);
    bytes_.pop_back();
    bytes_ += R"(,"features":[)";
  }
  Result<void> add(const FacilityCard& card) override {
    bytes_ += is_first_ ? "\n" : ",\n";
    is_first_ = false;
    bytes_ += R"({"type":"Feature","id":)";
    json::append_text(bytes_, card.id.text());
    bytes_ += R"(,"geometry":)";
    if (const auto& point = card.facility.point) {
      json::append(bytes_, Geometry{.coordinates = {point->longitude, point->latitude}});
    } else {
      bytes_ += "null";
    }
    bytes_ += R"(,"properties":)";
    json::append(bytes_, properties_of(card, *words_));
    bytes_ += '}';
    return {};
  }
  Result<void> finish() override {
    bytes_ += "\n]}\n";
    return {};
  }

 private:
  std::shared_ptr<const directory_search::HubWords> words_;
  bool is_first_ = true;
};

}  // namespace

std::unique_ptr<ListWriter> make_geojson_writer(const WritingOrder& order) {
  return std::make_unique<GeojsonWriter>(order);
}

}  // namespace renkei::listing
