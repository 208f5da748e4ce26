// See order_routes.hpp.
#include "features/listing/order_routes.hpp"

#include "platform/json/json.hpp"

#include "features/listing/listing_routes.hpp"
#include "features/listing/order_views_routes.hpp"

namespace renkei::listing {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::Versioned;

constexpr int kCreated = 201;

template <class IdType>
Result<IdType> id_of(const Call& call, Reason unknown) {
  return http::path_id<IdType>(call, unknown);
}
Result<ExportOrderId> order_id(const Call& call) {
  return id_of<ExportOrderId>(call, "listing.order_unknown");
}
Result<EditionId> edition_id(const Call& call) {
  return id_of<EditionId>(call, "listing.edition_unknown");
}

template <class View, class State>
Result<Versioned<View>> written(const Result<State>& state, int status) {
  if (!state) return pass_on(state);
  auto view = view_of(*state);
  const std::string subject = view.id.text();
  return Versioned<View>{std::move(view), {.status = status, .version = 0, .subject = subject}};
}

template <class List, class State>
Result<List> listed(const Result<std::vector<State>>& states) {
  if (!states) return pass_on(states);
  List list;
  for (const auto& state : *states) list.items.push_back(view_of(state));
  return list;
}

Result<http::Reply> as_reply(Result<KeptFile> file) {
  if (!file) return pass_on(file);
  return as_download(std::move(file->bytes), file->content_type, file->name);
}

Result<Versioned<ExportView>> order(OrderVerbs& verbs, const Call& call, ExportWish wish) {
  auto question = json::write(wish.query);
  return written<ExportView>(verbs.orders.order(call.actor, wish, std::move(question), call.now),
                             kCreated);
}
Result<ExportList> mine(OrderVerbs& verbs, const Call& call) {
  return listed<ExportList>(verbs.orders.mine(call.actor));
}
Result<ExportView> one(OrderVerbs& verbs, const Call& call) {
  const auto id = order_id(call);
  if (!id) return pass_on(id);
  const auto state = verbs.orders.one(call.actor, *id);
  if (!state) return pass_on(state);
  return view_of(*state);
}
Result<Versioned<ExportView>> cancel(OrderVerbs& verbs, const Call& call) {
  const auto id = order_id(call);
  if (!id) return pass_on(id);
  return written<ExportView>(verbs.orders.cancel(call.actor, *id, call.now), 200);
}
Result<http::Reply> file(OrderVerbs& verbs, const Call& call) {
  const auto id = order_id(call);
  if (!id) return pass_on(id);
  return as_reply(verbs.orders.file(call.actor, *id));
}

Result<Versioned<EditionView>> publish(OrderVerbs& verbs, const Call& call, EditionDraft draft) {
  return written<EditionView>(verbs.orders.publish(call.actor, std::move(draft), call.now),
                              kCreated);
}
Result<EditionList> editions(OrderVerbs& verbs, const Call& /*call*/) {
  return listed<EditionList>(verbs.orders.editions());
}
Result<EditionView> edition(OrderVerbs& verbs, const Call& call) {
  const auto id = edition_id(call);
  if (!id) return pass_on(id);
  const auto state = verbs.orders.edition(*id);
  if (!state) return pass_on(state);
  return view_of(*state);
}
Result<Versioned<EditionView>> cancel_edition(OrderVerbs& verbs, const Call& call) {
  const auto id = edition_id(call);
  if (!id) return pass_on(id);
  return written<EditionView>(verbs.orders.cancel(*id, call.now), 200);
}
Result<http::Reply> edition_file(OrderVerbs& verbs, const Call& call) {
  const auto id = edition_id(call);
  if (!id) return pass_on(id);
  return as_reply(verbs.orders.file(call.actor, *id));
}

Result<Versioned<DistributionView>> hand_out(OrderVerbs& verbs, const Call& call,
                                             DistributionDraft draft) {
  const auto id = edition_id(call);
  if (!id) return pass_on(id);
  return written<DistributionView>(
      verbs.orders.hand_out(call.actor, *id, std::move(draft), call.now), kCreated);
}
Result<DistributionList> distributions(OrderVerbs& verbs, const Call& call) {
  const auto id = edition_id(call);
  if (!id) return pass_on(id);
  return listed<DistributionList>(verbs.orders.distributions(*id));
}
Result<Versioned<DistributionView>> withdraw(OrderVerbs& verbs, const Call& call,
                                             Withdrawal withdrawal) {
  const auto id = id_of<DistributionId>(call, "listing.distribution_unknown");
  if (!id) return pass_on(id);
  return written<DistributionView>(
      verbs.orders.withdraw(*id, std::move(withdrawal.reason), call.now), 200);
}

}  // namespace

http::Routes<OrderVerbs> order_routes() {
  return {
      http::post<ExportWish, ExportView>("/api/listing/exports", kOrder,
                                         "Order a list of up to 50,000 facilities as a file", order)
          .shown_again_by(one),
      http::get<NoQuery, ExportList>("/api/listing/exports", kOrder,
                                     "One's own ordered lists, newest first", mine),
      http::get<NoQuery, ExportView>("/api/listing/exports/{id}", kOrder,
                                     "An ordered list with its progress", one),
      http::post<NoBody, ExportView>("/api/listing/exports/{id}/cancel", kOrder, "Stop making it",
                                     cancel)
          .without_version(),
      on_workers(http::get<NoQuery, http::AnyReply>("/api/listing/exports/{id}/file", kOrder,
                                                    "The file, for a week", file)),
  };
}

http::Routes<OrderVerbs> booklet_routes() {
  return {
      http::post<EditionDraft, EditionView>("/api/listing/booklets", kBooklet,
                                            "Make a new edition of the booklet", publish)
          .shown_again_by(edition),
      http::get<NoQuery, EditionList>("/api/listing/booklets", kBooklet,
                                      "The ledger of editions, newest first", editions),
      http::get<NoQuery, EditionView>("/api/listing/booklets/{id}", kBooklet,
                                      "An edition with its progress", edition),
      http::post<NoBody, EditionView>("/api/listing/booklets/{id}/cancel", kBooklet,
                                      "Stop making the edition", cancel_edition)
          .without_version(),
      on_workers(http::get<NoQuery, http::AnyReply>("/api/listing/booklets/{id}/file", kBooklet,
                                                    "The edition as PDF, for a week",
                                                    edition_file)),
      http::get<NoQuery, DistributionList>("/api/listing/booklets/{id}/distributions", kBooklet,
                                           "Who received how many copies", distributions),
      http::post<DistributionDraft, DistributionView>("/api/listing/booklets/{id}/distributions",
                                                      kBooklet, "Write down who received copies",
                                                      hand_out)
          .without_version(),
      http::post<Withdrawal, DistributionView>("/api/listing/distributions/{id}/withdraw", kBooklet,
                                               "Strike out a line that was wrong", withdraw)
          .without_version(),
  };
}

}  // namespace renkei::listing
