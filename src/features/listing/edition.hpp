// An edition of the booklet (版) in the hub's ledger, and who received copies of it.
#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/date.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/result.hpp"

#include "features/listing/copy_facts.hpp"
#include "features/listing/making.hpp"

namespace renkei::listing {

class Edition;
using EditionId = Id<Edition>;
class Distribution;
using DistributionId = Id<Distribution>;

struct EditionDraft {
  std::string title;                // 地域資源一覧 令和8年度版
  std::optional<std::string> note;  // printed on the last page
  std::optional<Level> audience;    // public unless said: the booklet is handed out
};
RENKEI_DESCRIBE(EditionDraft, title, note, audience)

// What a row holds.
struct EditionRecord {
  EditionId id;
  std::int64_t number = 0;  // 第3版
  std::string title;
  std::optional<std::string> note;
  Level audience = Level::public_;
  std::string made_by;
  Role role = Role::public_;
  Instant created_at;
  Making state = Making::making;
  std::optional<std::string> job;
  std::optional<std::string> content;  // the file with the frozen booklet
  std::optional<std::int64_t> facilities;
  std::optional<std::int64_t> pages;
  std::optional<std::string> file;
  std::optional<Instant> finished_at;
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(EditionRecord, id, number, title, note, audience, made_by, role, created_at, state,
                job, content, facilities, pages, file, finished_at, reason)

// A chapter that is printed.
struct PrintedPart {
  std::int64_t number = 0;
  std::string file;
  std::int64_t pages = 0;
  std::map<std::string, int> places;
};

// Title needed, at most 60 characters, note at most 400 ("listing.edition_invalid").
[[nodiscard]] Result<EditionDraft> checked_edition(EditionDraft draft);

struct DistributionDraft {
  std::string recipient;  // an organisation: 地域包括支援センター北部
  int copies = 0;
  Date handed_on;
  std::optional<std::string> note;
};
RENKEI_DESCRIBE(DistributionDraft, recipient, copies, handed_on, note)

struct DistributionRecord {
  DistributionId id;
  EditionId edition;
  std::string recipient;
  std::int64_t copies = 0;
  Date handed_on;
  std::optional<std::string> note;
  std::string made_by;
  Instant created_at;
  std::optional<Instant> withdrawn_at;  // a line entered by mistake stays and is not counted
  std::optional<std::string> withdrawn_reason;
};
RENKEI_DESCRIBE(DistributionRecord, id, edition, recipient, copies, handed_on, note, made_by,
                created_at, withdrawn_at, withdrawn_reason)

// 1 to 100,000 copies, handed out today or before ("listing.distribution_invalid").
[[nodiscard]] Result<DistributionDraft> checked_distribution(DistributionDraft draft, Date today);

[[nodiscard]] CopyFacts facts_of(const EditionRecord& edition, std::string hub_name);

}  // namespace renkei::listing
