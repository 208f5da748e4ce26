// A large list that somebody ordered: the question, how it shall leave, and what became of it.
#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include "kernel/clock.hpp"
#include "kernel/id.hpp"

#include "features/listing/export_query.hpp"
#include "features/listing/making.hpp"

namespace renkei::listing {

class ExportOrder;
using ExportOrderId = Id<ExportOrder>;

// What is asked for; for whom is the asker's own level unless said.
struct ExportWish {
  directory_search::SearchQuery query;
  std::optional<ListKind> list;
  std::optional<ExportFormat> format;
  std::optional<Charset> charset;
  std::optional<Level> audience;
};
RENKEI_DESCRIBE(ExportWish, query, list, format, charset, audience)

// What a row holds.
struct ExportOrderRecord {
  ExportOrderId id;
  std::string made_by;  // an account's id; the file is for nobody else
  Role role = Role::public_;
  Instant created_at;
  std::string title;
  ListKind list = ListKind::found;
  ExportFormat format = ExportFormat::csv;
  Charset charset = Charset::utf_8;
  Level audience = Level::public_;
  std::string question;  // the filters as JSON
  Making state = Making::making;
  std::optional<std::string> job;
  std::optional<std::string> file;
  std::optional<std::int64_t> facilities;
  std::optional<std::string> substitutions;  // as JSON, of CP932
  std::optional<Instant> finished_at;
  std::optional<std::string> reason;  // why it failed
};
RENKEI_DESCRIBE(ExportOrderRecord, id, made_by, role, created_at, title, list, format, charset,
                audience, question, state, job, file, facilities, substitutions, finished_at,
                reason)

inline constexpr std::int64_t kOrderedMax = 50'000;

// The wish in the form of a query at once.
[[nodiscard]] ExportQuery query_of(const ExportWish& wish);

}  // namespace renkei::listing
