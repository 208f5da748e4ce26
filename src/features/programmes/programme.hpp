// 公的事業: what a city or an association offers to people and is no facility — dental check-ups,
// oral care at home, respite — with whom it is for, how to apply and whom to ask.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

namespace renkei::programmes {

class Programme;
using ProgrammeId = Id<Programme>;

// All that is edited together; PUT replaces it whole.
struct ProgrammeDraft {
  std::string name;
  std::string owner;                         // whose programme: 見本市 健康づくり課
  std::string target;                        // 対象
  std::string how_to_apply;                  // 申込み
  std::string contact_name;                  // 問い合わせ先
  std::optional<std::string> contact_phone;  // or an address of the web: one of them is needed
  std::optional<std::string> contact_url;
  std::optional<std::string> fee;     // 費用, in words: 無料, 1回500円
  std::optional<std::string> period;  // 時期, in words: 通年
  std::optional<Date> first_day;      // where it is for some time only
  std::optional<Date> last_day;
  std::vector<std::string> keywords;  // what people ask for when they need it
  std::optional<std::string> note;
  friend bool operator==(const ProgrammeDraft&, const ProgrammeDraft&) = default;
};
RENKEI_DESCRIBE(ProgrammeDraft, name, owner, target, how_to_apply, contact_name, contact_phone,
                contact_url, fee, period, first_day, last_day, keywords, note)

struct ProgrammeRecord {
  ProgrammeId id;
  std::int64_t version = 1;
  ProgrammeDraft draft;
  Instant confirmed_at;  // when somebody last stood behind it
  std::optional<Date> ended_on;
  std::optional<std::string> ended_reason;
  friend bool operator==(const ProgrammeRecord&, const ProgrammeRecord&) = default;
};
RENKEI_DESCRIBE(ProgrammeRecord, id, version, draft, confirmed_at, ended_on, ended_reason)

class Programme {
 public:
  static constexpr std::size_t kLineMax = 200;   // characters
  static constexpr std::size_t kTextMax = 2000;  // characters
  static constexpr std::size_t kKeywordsMax = 20;

  [[nodiscard]] static Result<Programme> make(ProgrammeId id, ProgrammeDraft draft, Instant now);
  [[nodiscard]] static Result<Programme> restore(ProgrammeRecord record);

  [[nodiscard]] Result<Programme> replaced(ProgrammeDraft draft, Instant now) const;
  // No longer offered; `conflict` ("programmes.ended_already").
  [[nodiscard]] Result<Programme> ended(Date on, std::string reason) const;
  [[nodiscard]] Result<Programme> offered_again(Instant now) const;

  // Whether each word is somewhere in it (folded as the directory's search folds).
  [[nodiscard]] bool has_words(const std::vector<std::u16string>& words) const;
  [[nodiscard]] bool is_offered() const { return !record_.ended_on; }

  [[nodiscard]] const ProgrammeDraft* operator->() const { return &record_.draft; }
  [[nodiscard]] const ProgrammeRecord& record() const { return record_; }

 private:
  explicit Programme(ProgrammeRecord record) : record_(std::move(record)) {}
  ProgrammeRecord record_;
};

}  // namespace renkei::programmes
