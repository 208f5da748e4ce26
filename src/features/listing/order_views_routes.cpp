// See order_views_routes.hpp.
#include "features/listing/order_views_routes.hpp"

#include "platform/json/json.hpp"

namespace renkei::listing {
namespace {

std::optional<ProgressView> progress_of(Making state, const JobProgress& progress) {
  if (state != Making::making || progress.total == 0) return std::nullopt;
  return ProgressView{progress.done, progress.total};
}

}  // namespace

ExportView view_of(const OrderState& state) {
  const auto& record = state.record;
  ExportView view{.id = record.id,
                  .title = record.title,
                  .list = record.list,
                  .format = record.format,
                  .charset = record.charset,
                  .audience = record.audience,
                  .state = record.state,
                  .at = record.created_at,
                  .finished_at = record.finished_at,
                  .progress = progress_of(record.state, state.progress),
                  .facilities = record.facilities,
                  .substitutions = {},
                  .reason = record.reason ? record.reason : state.progress.trouble};
  if (record.substitutions) {
    if (auto report = json::read<Substitutions>(*record.substitutions)) {
      view.substitutions = std::move(*report);
    }
  }
  return view;
}

EditionView view_of(const EditionState& state) {
  const auto& record = state.record;
  return {.id = record.id,
          .number = record.number,
          .title = record.title,
          .note = record.note,
          .audience = record.audience,
          .state = record.state,
          .at = record.created_at,
          .finished_at = record.finished_at,
          .progress = progress_of(record.state, state.progress),
          .facilities = record.facilities,
          .pages = record.pages,
          .copies = state.copies,
          .reason = record.reason ? record.reason : state.progress.trouble};
}

DistributionView view_of(const DistributionRecord& line) {
  return {.id = line.id,
          .edition = line.edition,
          .recipient = line.recipient,
          .copies = line.copies,
          .handed_on = line.handed_on,
          .note = line.note,
          .withdrawn_at = line.withdrawn_at,
          .withdrawn_reason = line.withdrawn_reason};
}

}  // namespace renkei::listing
