#include "app/pages.hpp"

#include <fmt/format.h>

#include <array>

#include "kernel/jst.hpp"
#include "kernel/wareki.hpp"

#include "platform/http/sentences.hpp"
#include "platform/json/json.hpp"

#include "app/embedded_files.hpp"

namespace renkei::app {
namespace {

struct StyleHashes {
  std::vector<std::string> style;
};
RENKEI_DESCRIBE(StyleHashes, style)

std::string_view bytes_of(std::span<const embedded::File> files, std::string_view name) {
  for (const embedded::File& file : files) {
    if (file.name == name) return file.bytes;
  }
  return {};
}

html::Language language_of(const http::Request& request) {
  const auto asked = http::language_of(request.header("accept-language").value_or(""));
  return asked == http::Language::ja ? html::Language::ja : html::Language::en;
}

// 2026年（令和8年）11月23日（月）22:14
std::string long_time(Instant at) {
  static constexpr std::array kDays{"月", "火", "水", "木", "金", "土", "日"};
  const LocalTime local = japan_time(at);
  const std::string era = wareki_text(local.date);
  const std::string era_year = era.substr(0, era.find("年") + std::string_view{"年"}.size());
  return fmt::format("{}年（{}）{}月{}日（{}）{}", local.date.year(), era_year, local.date.month(),
                     local.date.day(), kDays.at(static_cast<std::size_t>(weekday_of(local.date))),
                     local.time.text());
}

// Which of the three explanations of public.json fits a status.
std::string_view explanation(int status) {
  if (status == 404 || status == 421) return "not_found";
  if (status == 429 || status >= 500) return "unavailable";
  return "refused";
}

}  // namespace

std::vector<std::string> style_hashes() {
  const auto read = json::read<StyleHashes>(bytes_of(embedded::csp_hashes(), "csp_hashes.json"));
  return read ? read->style : std::vector<std::string>{};
}

Result<html::Frame> load_frame() {
  return html::Frame::load(embedded::templates(), embedded::locales(),
                           bytes_of(embedded::web(), "manifest.json"));
}

paper::Press printing_press() {
  return {bytes_of(embedded::print(), "render_pdf.py"), bytes_of(embedded::web(), "print.css")};
}

html::SiteFacts site_facts(const HubConfig& hub, Instant now) {
  return {.name = hub.name, .demo = hub.demo, .now_text = long_time(now)};
}

http::Reply error_page(const html::Frame& frame, const html::SiteFacts& site, int status,
                       const http::Request& request) {
  const html::Language language = language_of(request);
  const std::string which{explanation(status)};
  html::Value page;
  page.set("title", frame.word(language, which + "_heading"))
      .set("status", status)
      .set("heading", frame.word(language, which + "_heading"))
      .set("help", frame.word(language, which + "_help"))
      .set("request_id", request.request_id)
      .set("no_index", true);
  return {.status = status,
          .content_type = "text/html; charset=utf-8",
          .body = frame.page("error", language, site, std::move(page))};
}

}  // namespace renkei::app
