// The shared part of the profiles: cells to values, with warnings for what was left out.
#include "features/intake/columns_reader.hpp"

#include <algorithm>
#include <charconv>

#include "features/intake/contact_reader.hpp"
#include "features/intake/identifier_reader.hpp"
#include "features/intake/place_reader.hpp"
#include "features/intake/text_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kLineCharactersMax = 200;
constexpr std::size_t kNoteCharactersMax = 5'000;
constexpr int kCountMax = 100'000;

std::size_t characters_of(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char each) {
    return (static_cast<unsigned char>(each) & 0xC0U) != 0x80U;
  }));
}

std::optional<std::string> within(std::string text, std::size_t characters_max, ReadRow& row) {
  if (text.empty()) return std::nullopt;
  if (text.size() > characters_max && characters_of(text) > characters_max) {
    row.warnings.push_back(Warning::text_too_long);
    return std::nullopt;
  }
  return text;
}

}  // namespace

Columns::Columns(const tabular::Header& header, std::span<const Column> columns) {
  for (const Column& column : columns) places_.push_back(header.find(column.names));
}

std::size_t Columns::found() const {
  return static_cast<std::size_t>(std::count_if(
      places_.begin(), places_.end(), [](const auto& place) { return place.has_value(); }));
}

std::string_view Columns::cell(const tabular::Record& record, std::size_t column) const {
  return cell_at(record, places_[column]);
}

std::string_view cell_at(const tabular::Record& record, const std::optional<std::size_t>& spot) {
  return spot && *spot < record.cells.size() ? record.cells[*spot] : std::string_view{};
}

tl::unexpected<Error> column_missing(const Column& column) {
  // The tables of columns are constants, so the name outlives the error.
  return fail(ErrorKind::invalid, "intake.column_missing",
              {{"column", Code::of_enumerator(column.names.front())}});
}

std::optional<std::string> read_line(std::string_view cell, ReadRow& row) {
  return within(trimmed(cell), kLineCharactersMax, row);
}

std::optional<std::string> read_note(std::string_view cell, ReadRow& row) {
  if (cell.empty()) return std::nullopt;
  return within(note_of(cell), kNoteCharactersMax, row);
}

std::optional<int> read_count(std::string_view cell, ReadRow& row) {
  if (cell.empty()) return std::nullopt;
  const std::string text = one_line(cell);
  if (text.empty()) return std::nullopt;
  int count = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), count);
  const bool whole = problem == std::errc{} && end == text.data() + text.size();
  if (whole && count >= 0 && count <= kCountMax) return count;
  row.warnings.push_back(Warning::number_unreadable);
  return std::nullopt;
}

void take_point(std::string_view latitude, std::string_view longitude, ReadRow& row) {
  row.facility.values.point = read_point(latitude, longitude);
  if (!row.facility.values.point) row.warnings.push_back(Warning::coordinates_missing);
}

void take_web_cell(std::string_view cell, ReadRow& row) {
  if (cell.empty()) return;
  directory_import::ImportedValues& values = row.facility.values;
  WebCell web = read_web_cell(cell);
  if (!web.url.empty()) values.url = std::move(web.url);
  if (!web.email.empty()) {
    values.email = std::move(web.email);
    row.warnings.push_back(Warning::url_was_email);
  }
  if (!web.phone.empty()) {
    if (!values.phone) values.phone = std::move(web.phone);
    row.warnings.push_back(Warning::url_was_phone);
  }
  if (web.unreadable) row.warnings.push_back(Warning::url_unreadable);
}

void take_phone(std::string_view cell, std::optional<std::string>& into, ReadRow& row) {
  if (cell.empty()) return;
  const auto phone = read_phone(cell);
  if (!phone) return;
  if (!phone->usual) row.warnings.push_back(Warning::phone_unusual);
  const bool has_remark = phone->usual && !phone->remark.empty();
  const std::string text = has_remark ? phone->text + "（" + phone->remark + "）" : phone->text;
  into = read_line(text, row);
  const bool dialled = into && std::count_if(into->begin(), into->end(), [](char each) {
                                 return each >= '0' && each <= '9';
                               }) >= 3;
  if (!dialled) into.reset();
}

void take_municipality(std::string_view cell, std::string_view prefecture, ReadRow& row) {
  const auto code = read_municipality_code(cell, prefecture_number(prefecture));
  if (!code) {
    row.warnings.push_back(Warning::municipality_code_unknown);
    return;
  }
  if (!row.facility.values.address) row.facility.values.address.emplace();
  row.facility.values.address->municipality_code = code->text;
  if (code->repair == Repair::none) return;
  row.warnings.push_back(Warning::municipality_code_repaired);
  row.warnings.push_back(Warning::identifier_repaired);
}

void take_corporation(std::string_view number, std::string_view name, ReadRow& row) {
  directory_import::ImportedValues& values = row.facility.values;
  values.corporation_name = read_line(name, row);
  const std::string digits = one_line(number);
  const bool thirteen =
      digits.size() == 13 &&
      std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (thirteen) values.corporation_number = digits;
  const bool sound = digits.empty() || (thirteen && directory::has_right_check_digit(digits));
  if (!sound) row.warnings.push_back(Warning::corporation_number_unsound);
}

}  // namespace renkei::intake
