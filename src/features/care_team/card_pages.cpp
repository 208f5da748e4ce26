// See card_pages.hpp.
#include "features/care_team/card_pages.hpp"

#include "kernel/jst.hpp"

#include "platform/html/page_reply.hpp"
#include "platform/html/wording.hpp"
#include "platform/qr/qr.hpp"

#include "features/care_team/team_routes.hpp"

namespace renkei::care_team {
namespace {

using html::List;
using html::Value;
using html::Wording;

constexpr std::size_t kLinesInFullSize = 6;

void set(Value& value, std::string_view name, const patient::OptionalText& text) {
  if (text) value.set(name, text->reveal());
}

Value line_value(const CardLine& line, const Wording& wording) {
  Value value;
  value.set("role", wording.say("team_role_" + std::string{enum_name(line.role)}))
      .set("facility", line.facility);
  if (line.phone) value.set("phone", *line.phone);
  if (line.night_phone) value.set("night_phone", *line.night_phone);
  set(value, "person", line.person);
  set(value, "visits", line.visits);
  return value;
}

std::string allergies_text(const std::vector<patient::Allergy>& allergies, const Wording& wording) {
  std::string all;
  for (const patient::Allergy& each : allergies) {
    if (!all.empty()) all += wording.comma();
    all += each.reaction ? wording.say("team_card_allergy", {{"substance", each.substance.reveal()},
                                                             {"reaction", each.reaction->reveal()}})
                         : each.substance.reveal();
  }
  return all;
}

std::string devices_text(const std::vector<patient::DeviceKind>& devices, const Wording& wording) {
  std::string all;
  for (const patient::DeviceKind each : devices) {
    if (!all.empty()) all += wording.comma();
    all += wording.say("device_" + std::string{enum_name(each)});
  }
  return all;
}

Value relative_value(const patient::Relative& relative) {
  Value value;
  value.set("relative_name", relative.name.reveal());
  set(value, "relation", relative.relation);
  set(value, "relative_phone", relative.phone);
  return value;
}

// One id, or several by comma.
Result<std::vector<TeamCardId>> ids_of(const http::Call& call) {
  std::vector<TeamCardId> ids;
  std::string_view rest = call.request.path_value("id");
  while (true) {
    const auto end = rest.find(',');
    auto id = TeamCardId::parse(rest.substr(0, end));
    if (!id) return fail(ErrorKind::not_found, "care_team.card_unknown");
    ids.push_back(*std::move(id));
    if (end == std::string_view::npos) break;
    rest.remove_prefix(end + 1);
  }
  if (std::ssize(ids) > kSheetsMax) {
    return fail(ErrorKind::invalid, "care_team.too_many_cards", {{"most", kSheetsMax}});
  }
  return ids;
}

Result<std::string> page_of(CardPageVerbs& verbs, const http::Call& call, html::Language language) {
  const auto ids = ids_of(call);
  if (!ids) return pass_on(ids);
  std::vector<CardPrint> prints;
  for (const TeamCardId& each : *ids) {
    auto print = verbs.actions.print(each, call.actor);
    if (!print) return pass_on(print);
    prints.push_back(*std::move(print));
  }
  auto value = cards_value(prints, verbs.frame, language);
  if (!value) return pass_on(value);
  return verbs.frame.page("print_team_card", language, verbs.site, *std::move(value));
}

Result<http::Reply> card_page(CardPageVerbs& verbs, const http::Call& call) {
  auto page = page_of(verbs, call, html::language_of(call.request));
  if (!page) return pass_on(page);
  return html::page_reply(*std::move(page));
}

// The name tells the paper, never the person.
Result<http::Reply> card_file(CardPageVerbs& verbs, const http::Call& call) {
  const auto page = page_of(verbs, call, html::Language::ja);
  if (!page) return pass_on(page);
  auto pdf = verbs.to_pdf(*page);
  if (!pdf) return pass_on(pdf);
  return http::Reply{.content_type = "application/pdf",
                     .body = *std::move(pdf),
                     .headers = {{"Content-Disposition", "attachment; filename=\"team-card.pdf\""},
                                 {"Cache-Control", "no-store"}}};
}

Result<Value> sheet_value(const CardPrint& print, const Wording& wording) {
  const CardFace& face = print.face;
  const auto code = qr::code_of(print.card.number);
  if (!code) return pass_on(code);
  const std::string day = wording.day(japan_time(print.card.made_at).date);
  Value sheet;
  sheet.set("number", print.card.number)
      .set("version_text",
           wording.say("team_card_version", {{"version", std::to_string(print.card.version)}}))
      .set("made_text", wording.say("team_card_made", {{"day", day}}))
      .set("qr_side", code->side)
      .set("qr_path", code->path);
  if (face.name) sheet.set("patient_name", face.name->reveal());
  if (face.key_person) sheet.set("relative", relative_value(*face.key_person));
  List lines;
  for (const CardLine& each : face.lines) lines.push_back(line_value(each, wording));
  if (!face.lines.empty()) sheet.set("first", line_value(face.lines.front(), wording));
  sheet.set("lines", std::move(lines));
  if (face.lines.size() > kLinesInFullSize) sheet.set("is_full", true);
  if (face.more > 0) {
    sheet.set("more_text", wording.say("team_card_more", {{"count", std::to_string(face.more)}}));
  }
  if (!face.allergies.empty()) sheet.set("allergies", allergies_text(face.allergies, wording));
  if (!face.devices.empty()) sheet.set("devices", devices_text(face.devices, wording));
  List copies;
  for (const char* key : {"team_card_for_notebook", "team_card_for_wall"}) {
    Value copy;
    copies.push_back(copy.set("copy_text", wording.say(key)));
  }
  sheet.set("copies", std::move(copies));
  return sheet;
}

}  // namespace

http::Routes<CardPageVerbs> card_page_routes() {
  using http::AnyReply;
  using http::NoQuery;
  auto page = http::get<NoQuery, AnyReply>(
      "/print/team_cards/{id}", kSee,
      "Cards for paper: of one patient or, ids by comma, of several", card_page);
  auto file = http::get<NoQuery, AnyReply>("/api/care_team/cards/{id}/file", kSee,
                                           "The card as PDF", card_file);
  // A whole reply that shows a person is on record like any other.
  page.personal = true;
  file.personal = true;
  // Printing takes a second: on the worker pool, as whatever has a slow part.
  file.prepare = [](CardPageVerbs&, const http::Call&) -> Result<std::any> { return std::any{}; };
  return {std::move(page), std::move(file)};
}

Result<Value> cards_value(const std::vector<CardPrint>& prints, const html::Frame& frame,
                          html::Language language) {
  const Wording wording{frame, language};
  Value page;
  page.set("title", wording.say("team_card_title")).set("no_index", true);
  List sheets;
  for (const CardPrint& each : prints) {
    auto sheet = sheet_value(each, wording);
    if (!sheet) return sheet;
    sheets.push_back(*std::move(sheet));
  }
  page.set("sheets", std::move(sheets));
  return page;
}

}  // namespace renkei::care_team
