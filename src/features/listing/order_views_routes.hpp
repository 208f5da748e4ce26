// What the screens are told of orders, editions and their ledger.
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "features/listing/order_actions.hpp"
#include "features/listing/substitutions.hpp"

namespace renkei::listing {

struct ProgressView {
  std::int64_t done = 0;
  std::int64_t total = 0;
};
RENKEI_DESCRIBE(ProgressView, done, total)

struct ExportView {
  ExportOrderId id;
  std::string title;
  ListKind list = ListKind::found;
  ExportFormat format = ExportFormat::csv;
  Charset charset = Charset::utf_8;
  Level audience = Level::public_;
  Making state = Making::making;
  Instant at;
  std::optional<Instant> finished_at;
  std::optional<ProgressView> progress;
  std::optional<std::int64_t> facilities;
  std::optional<Substitutions> substitutions;  // of CP932
  std::optional<std::string> reason;           // why it failed, or what is being tried again
};
RENKEI_DESCRIBE(ExportView, id, title, list, format, charset, audience, state, at, finished_at,
                progress, facilities, substitutions, reason)

struct ExportList {
  std::vector<ExportView> items;
};
RENKEI_DESCRIBE(ExportList, items)

struct EditionView {
  EditionId id;
  std::int64_t number = 0;
  std::string title;
  std::optional<std::string> note;
  Level audience = Level::public_;
  Making state = Making::making;
  Instant at;
  std::optional<Instant> finished_at;
  std::optional<ProgressView> progress;
  std::optional<std::int64_t> facilities;
  std::optional<std::int64_t> pages;
  std::int64_t copies = 0;  // handed out
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(EditionView, id, number, title, note, audience, state, at, finished_at, progress,
                facilities, pages, copies, reason)

struct EditionList {
  std::vector<EditionView> items;
};
RENKEI_DESCRIBE(EditionList, items)

struct DistributionView {
  DistributionId id;
  EditionId edition;
  std::string recipient;
  std::int64_t copies = 0;
  Date handed_on;
  std::optional<std::string> note;
  std::optional<Instant> withdrawn_at;
  std::optional<std::string> withdrawn_reason;
};
RENKEI_DESCRIBE(DistributionView, id, edition, recipient, copies, handed_on, note, withdrawn_at,
                withdrawn_reason)

struct DistributionList {
  std::vector<DistributionView> items;
};
RENKEI_DESCRIBE(DistributionList, items)

struct Withdrawal {
  std::string reason;
};
RENKEI_DESCRIBE(Withdrawal, reason)

[[nodiscard]] ExportView view_of(const OrderState& state);
[[nodiscard]] EditionView view_of(const EditionState& state);
[[nodiscard]] DistributionView view_of(const DistributionRecord& line);

}  // namespace renkei::listing
