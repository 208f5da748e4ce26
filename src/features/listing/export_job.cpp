// A large list, portion by portion, into a file of the database.
#include "platform/json/json.hpp"
#include "platform/sql/files.hpp"

#include "features/listing/export_actions.hpp"
#include "features/listing/gather_actions.hpp"
#include "features/listing/list_writer.hpp"
#include "features/listing/listing_store_sql.hpp"
#include "features/listing/making_job.hpp"

namespace renkei::listing {
namespace {

using directory::FacilityCard;

constexpr std::int64_t kTellEach = 2'000;  // facilities

struct Made {
  sql::FileWriter file;
  std::unique_ptr<ListWriter> writer;
  std::int64_t facilities = 0;
};

GatherMeans gathering(const JobMeans& means, const directory_search::FoundFacilities& found,
                      Instant now) {
  return {found,
          [&means](const std::vector<directory::FacilityId>& ids) {
            return sql::read_for<std::vector<FacilityCard>>(
                means.database, [&](sql::Session& session) {
                  return directory::facility_cards(session)->some(ids);
                });
          },
          now};
}

WritingOrder writing_of(const ExportOrderRecord& order, const directory_search::SearchQuery& query,
                        const JobMeans& means,
                        std::shared_ptr<const directory_search::HubWords> words) {
  auto conditions = conditions_text(query, *words);
  return {.format = order.format,
          .charset = order.charset,
          .facts = {.title = order.title,
                    .audience = order.audience,
                    .made_at = order.created_at,
                    .hub_name = means.listing.hub_name,
                    .made_by = order.role},
          .conditions = std::move(conditions),
          .words = std::move(words)};
}

// Ends the order in the state the store still shows as making.
Result<void> settle(const JobMeans& means, sql::JobCall& call, const ExportOrderId& id,
                    const std::function<void(ExportOrderRecord&)>& change) {
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    SqlListingStore store{session};
    auto order = store.order(id);
    if (!order) return pass_on(order);
    if (order->state == Making::making) {
      change(*order);
      order->finished_at = means.clock.now();
      if (auto kept = store.replace(*order); !kept) return kept;
    }
    return call.finish(session);
  }});
}

Result<void> write_list(const JobMeans& means, sql::JobCall& call, const ExportOrderRecord& order,
                        Made& made) {
  const auto query = json::read<directory_search::SearchQuery>(order.question);
  if (!query) return pass_on(query);
  const auto found = directory_search::found_facilities(means.listing.index);
  const auto writing = writing_of(order, *query, means, found->words());
  auto writer = make_list_writer(writing);
  if (!writer) return pass_on(writer);
  made.writer = std::move(*writer);
  auto begun = made.file.begin(export_name(writing),
                               std::string{content_type_of(order.format, order.charset)});
  if (!begun) return begun;
  std::int64_t told = 0;
  return gather(
      gathering(means, *found, order.created_at), {order.list, *query, order.audience}, kOrderedMax,
      [&](const FacilityCard& card) {
        ++made.facilities;
        return made.writer->add(card);
      },
      [&](const Gathered& gathered) -> Result<void> {
        if (call.must_stop()) return fail(ErrorKind::unavailable, "listing.stopped");
        if (gathered.done - told >= kTellEach) {
          told = gathered.done;
          if (auto said = call.progress(gathered.done, gathered.total); !said) return said;
        }
        return made.file.append(made.writer->take());
      });
}

}  // namespace

bool is_hopeless(const Error& error) {
  return error.kind == ErrorKind::too_large || error.kind == ErrorKind::invalid;
}

Result<void> make_export(const JobMeans& means, sql::JobCall& call) {
  const ExportOrderId id{call.job().subject.value_or("")};
  const auto order = sql::read_for<ExportOrderRecord>(
      means.database, [&](sql::Session& session) { return SqlListingStore{session}.order(id); });
  if (!order) return pass_on(order);
  const auto nothing = [](ExportOrderRecord&) {};
  if (order->state != Making::making) return settle(means, call, id, nothing);
  Made made{.file = {means.database, means.ids, means.system_clock}, .writer = {}};
  auto written = write_list(means, call, *order, made);
  if (written) written = made.writer->finish();
  if (written) written = made.file.append(made.writer->take());
  if (!written) {
    if (!is_hopeless(written.error())) return written;
    return settle(means, call, id, [&](ExportOrderRecord& record) {
      record.state = Making::failed;
      record.reason = std::string{written.error().reason.key()};
    });
  }
  auto file =
      made.file.finish(means.system_clock.now() + kKept,
                       [](sql::Session&, const sql::FileFacts&) -> Result<void> { return {}; });
  if (!file) return pass_on(file);
  return settle(means, call, id, [&](ExportOrderRecord& record) {
    record.state = Making::done;
    record.file = file->id;
    record.facilities = made.facilities;
    if (order->charset == Charset::cp932) {
      record.substitutions = json::write(made.writer->substitutions());
    }
  });
}

}  // namespace renkei::listing
