// Groonga (Debian) in the search benchmark, in this process: pairs of characters, a map index,
// counts.
#include <groonga.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include "bench/search_engines.hpp"
#include "bench/search_text.hpp"

namespace renkei::bench {
namespace {

// Groonga's sphere is smaller than ours (GRN_GEO_RADIUS 6,357,303 m), and ours rounds to metres.
constexpr double kCircle = (kCircleMetres + 0.5) * 6'357'303.0 / 6'371'008.8;

class Groonga final : public Engine {
 public:
  explicit Groonga(const std::string& folder) : folder_(folder + "/groonga") {
    std::filesystem::create_directory(folder_);
    grn_init();
    grn_ctx_init(&context_, 0);
    database_ = grn_db_create(&context_, (folder_ + "/db").c_str(), nullptr);
  }
  ~Groonga() override {
    grn_obj_close(&context_, database_);
    grn_ctx_fin(&context_);
    grn_fin();
    std::filesystem::remove_all(folder_);
  }
  Groonga(const Groonga&) = delete;
  Groonga& operator=(const Groonga&) = delete;

  std::string name() const override { return "groonga"; }

  void build(const std::vector<Facility>& all) override {
    send("table_create Facilities TABLE_NO_KEY");
    for (const char* column : {"text Text", "kind UInt8", "location WGS84GeoPoint"}) {
      send(std::string{"column_create Facilities "}.append(
          std::string{column}.insert(std::string{column}.find(' '), " COLUMN_SCALAR")));
    }
    for (std::size_t from = 0; from < all.size(); from += 10'000) load(all, from);
    send(
        "table_create Terms TABLE_PAT_KEY ShortText --default_tokenizer "
        "TokenBigramSplitSymbolAlphaDigit");
    send("column_create Terms text COLUMN_INDEX|WITH_POSITION Facilities text");
    send("table_create Points TABLE_PAT_KEY WGS84GeoPoint");
    send("column_create Points location COLUMN_INDEX Facilities location");
  }

  std::uint64_t ask(const Question& question, Mode mode) override {
    const std::string point = point_of(question.near);
    std::string command = "select Facilities --filter 'text @ \"" + folded(question.word) + '"';
    if (mode != Mode::word) {
      command += " && geo_in_circle(location, \"" + point + "\", " + std::to_string(kCircle) +
                 ", \"sphere\")";
    }
    command +=
        "' --columns[d].stage filtered --columns[d].type Float --columns[d].value "
        "'geo_distance(location, \"" +
        point + "\", \"sphere\")'";
    if (mode == Mode::word_circle_kind) {
      command += " --post_filter 'kind == " + std::to_string(question.kind) + "'";
    }
    command +=
        " --sort_keys d --limit 20 --output_columns _id,d"
        " --drilldowns[kinds].keys kind --drilldowns[kinds].output_columns _key,_nsubrecs";
    const std::string answer = send(command);
    const auto at = answer.find("[[[");
    if (at == std::string::npos) throw std::runtime_error{"groonga: " + answer.substr(0, 200)};
    return std::strtoull(answer.c_str() + at + 3, nullptr, 10);
  }

  std::size_t memory_bytes() const override {
    std::size_t bytes = 0;
    for (const auto& file : std::filesystem::directory_iterator{folder_}) bytes += file.file_size();
    return bytes;
  }

 private:
  static std::string point_of(const search::Place& place) {
    return std::to_string(place.latitude) + "x" + std::to_string(place.longitude);
  }

  std::string send(const std::string& command) {
    grn_ctx_send(&context_, command.data(), static_cast<unsigned>(command.size()), 0);
    std::string answer;
    int flags = 0;
    do {
      char* part = nullptr;
      unsigned size = 0;
      grn_ctx_recv(&context_, &part, &size, &flags);
      answer.append(part, size);
    } while ((flags & GRN_CTX_MORE) != 0);
    if (context_.rc != GRN_SUCCESS) {
      throw std::runtime_error{std::string{"groonga: "} + context_.errbuf + ": " + command};
    }
    return answer;
  }

  void load(const std::vector<Facility>& all, std::size_t from) {
    std::string rows = "[";
    for (std::size_t i = from; i < std::min(all.size(), from + 10'000); ++i) {
      const Facility& each = all[i];
      if (i > from) rows += ',';
      rows += R"({"text":")" + joined_text(each) + R"(","kind":)" + std::to_string(each.kind) +
              R"(,"location":")" + point_of(each.place) + "\"}";
    }
    send("load --table Facilities");
    send(rows + "]");
  }

  std::string folder_;
  grn_ctx context_{};
  grn_obj* database_ = nullptr;
};

}  // namespace

std::unique_ptr<Engine> groonga(const std::string& folder) {
  return std::make_unique<Groonga>(folder);
}

}  // namespace renkei::bench
