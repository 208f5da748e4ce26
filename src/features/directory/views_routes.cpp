#include "features/directory/views_routes.hpp"

namespace renkei::directory {
namespace {

LineView view_of(LineOnCard&& line, bool is_whole) {
  LineView view;
  view.id = line.record.id;
  if (is_whole) view.version = line.record.version;
  view.service_name =
      std::string{name_of_service(line.record.draft.service_code).value_or(std::string_view{})};
  view.line = std::move(line.record.draft);
  view.assertion = std::move(line.assertion);
  view.field_assertions = std::move(line.field_assertions);
  view.levels = line.publication.stated();
  return view;
}

}  // namespace

FacilityView view_of(FacilityCard card) {
  FacilityView view;
  view.id = card.id;
  view.version = card.version;
  view.kinds = kinds_of(card);
  view.address = one_line(card.facility.address);
  if (card.version) view.level = card.publication.of_record();
  view.levels = card.publication.stated();
  for (LineOnCard& line : card.lines) {
    view.lines.push_back(view_of(std::move(line), card.version.has_value()));
  }
  if (card.successor) view.successor = SuccessorView{card.successor->id, card.successor->name};
  view.facility = std::move(card.facility);
  view.state = std::move(card.state);
  view.corporation = std::move(card.corporation);
  view.area = std::move(card.area);
  view.assertion = std::move(card.assertion);
  view.field_assertions = std::move(card.field_assertions);
  return view;
}

http::Versioned<FacilityView> versioned(FacilityCard card, int status) {
  http::Written written{
      .status = status, .version = card.version.value_or(0), .subject = card.id.text()};
  return {view_of(std::move(card)), std::move(written)};
}

}  // namespace renkei::directory
