// See press.hpp.
#include "platform/paper/press.hpp"

#include <unistd.h>

#include <charconv>
#include <optional>

#include "platform/json/json.hpp"
#include "platform/log/log.hpp"
#include "platform/paper/memory_file.hpp"
#include "platform/paper/program.hpp"

namespace renkei::paper {
namespace {

constexpr int kStyle = 4;
constexpr int kPlaces = 5;
constexpr int kFirstDocument = 10;
constexpr int kTooManyPages = 3;
constexpr std::string_view kPython = "/usr/bin/python3";
constexpr std::string_view kUnite = "/usr/bin/pdfunite";
constexpr std::string_view kPage = "page ";
constexpr std::string_view kNoModule = "ModuleNotFoundError: No module named 'weasyprint'";
constexpr std::chrono::seconds kBindMax{60};

// What the script tells of the document.
struct Places {
  int pages = 0;
  std::map<std::string, int> places;
};
RENKEI_DESCRIBE(Places, pages, places)

std::optional<int> page_in(std::string_view line) {
  if (!line.starts_with(kPage)) return std::nullopt;
  line.remove_prefix(kPage.size());
  int page = 0;
  const auto read = std::from_chars(line.data(), line.data() + line.size(), page);
  if (read.ec != std::errc{}) return std::nullopt;
  return page;
}

// Its last words go to the diary: they are the script's own, of files and lines.
Result<void> went_well(const Result<int>& ended, const std::string& last_words) {
  if (!ended) return pass_on(ended);
  if (*ended == 0) return {};
  if (*ended == kTooManyPages) {
    return fail(ErrorKind::too_large, "paper.too_many_pages", {{"most", std::int64_t{kPagesMax}}});
  }
  log::error("paper.failed", {{"exit", *ended}, {"said", last_words}});
  if (last_words == kNoModule) return fail(ErrorKind::unavailable, "paper.press_missing");
  return fail(ErrorKind::unavailable, "paper.failed");
}

Result<std::vector<MemoryFile>> files_holding(const std::vector<std::string_view>& contents) {
  std::vector<MemoryFile> files;
  for (const auto content : contents) {
    auto file = MemoryFile::holding(content);
    if (!file) return pass_on(file);
    files.push_back(std::move(*file));
  }
  return files;
}

}  // namespace

Result<Printed> Press::print(std::string_view html, int first_page, const PressTalk& talk) const {
  auto files = files_holding({html, "", style_, ""});
  if (!files) return pass_on(files);
  std::string last_words;
  const auto ended = run_program({.words = {std::string{kPython}, "-I", "-c", std::string{script_},
                                            std::to_string(first_page), std::to_string(kPagesMax)},
                                  .descriptors = {{(*files)[0].descriptor(), STDIN_FILENO},
                                                  {(*files)[1].descriptor(), STDOUT_FILENO},
                                                  {(*files)[2].descriptor(), kStyle},
                                                  {(*files)[3].descriptor(), kPlaces}},
                                  .time_max = kRenderMax,
                                  .must_stop = talk.must_stop,
                                  .said = [&](std::string_view line) {
                                    if (const auto page = page_in(line)) return talk.page(*page);
                                    last_words = line;
                                  }});
  if (auto well = went_well(ended, last_words); !well) return pass_on(well);
  auto pdf = (*files)[1].content();
  if (!pdf) return pass_on(pdf);
  const auto told = (*files)[3].content();
  if (!told) return pass_on(told);
  auto places = json::read<Places>(*told);
  if (!places || pdf->empty()) return fail(ErrorKind::unavailable, "paper.failed");
  return Printed{std::move(*pdf), places->pages, std::move(places->places)};
}

Result<std::string> Press::bind(const std::vector<std::string>& documents,
                                const PressTalk& talk) const {
  if (documents.size() == 1) return documents.front();
  std::vector<std::string_view> contents{documents.begin(), documents.end()};
  contents.emplace_back();
  auto files = files_holding(contents);
  if (!files) return pass_on(files);
  ProgramCall call{.words = {std::string{kUnite}},
                   .descriptors = {},
                   .time_max = kBindMax,
                   .must_stop = talk.must_stop};
  for (std::size_t at = 0; at < files->size(); ++at) {
    const int theirs = kFirstDocument + static_cast<int>(at);
    call.descriptors.emplace_back((*files)[at].descriptor(), theirs);
    call.words.push_back("/proc/self/fd/" + std::to_string(theirs));
  }
  std::string last_words;
  call.said = [&](std::string_view line) { last_words = line; };
  if (auto well = went_well(run_program(call), last_words); !well) return pass_on(well);
  auto bound = files->back().content();
  if (bound && bound->empty()) return fail(ErrorKind::unavailable, "paper.failed");
  return bound;
}

}  // namespace renkei::paper
