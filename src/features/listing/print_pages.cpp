// See print_pages.hpp.
#include "features/listing/print_pages.hpp"

#include "platform/html/page_reply.hpp"

namespace renkei::listing {
namespace {

constexpr http::Permission kPrint = http::open("listing.print");

Result<http::Reply> print_list(PrintVerbs& verbs, const http::Call& call, ExportQuery query) {
  const auto plan = verbs.exports.plan(call.actor, query, call.now);
  if (!plan) return pass_on(plan);
  const auto cards = verbs.exports.cards_of(plan->order, kPrintedMax, call.now);
  if (!cards) return pass_on(cards);
  return html::page_reply(verbs.frame.page("print_list", html::language_of(call.request),
                                           verbs.site, list_value(*plan, *cards)));
}

struct CardQuery {
  std::optional<Level> audience;
};
RENKEI_DESCRIBE(CardQuery, audience)

Result<http::Reply> print_card(PrintVerbs& verbs, const http::Call& call, CardQuery query) {
  const auto id = http::path_id<directory::FacilityId>(call, "listing.facility_unknown");
  if (!id) return pass_on(id);
  const auto audience = audience_for(call.actor, query.audience);
  if (!audience) return pass_on(audience);
  const auto card = verbs.exports.card(*audience, *id);
  if (!card) return pass_on(card);
  const CopyFacts facts{.title = card->facility.name,
                        .audience = *audience,
                        .made_at = call.now,
                        .hub_name = verbs.site.name,
                        .made_by = call.actor.role};
  return html::page_reply(verbs.frame.page("print_card", html::language_of(call.request),
                                           verbs.site, card_value(facts, *card, *verbs.words)));
}

}  // namespace

html::Value print_head(const CopyFacts& facts) {
  html::Value head;
  head.set("title", facts.title)
      .set("audience_text", audience_text(facts.audience))
      .set("made_text", long_moment_text(facts.made_at))
      .set("made_by", role_text(facts.made_by))
      .set("no_index", true);
  if (const auto mark = watermark_of(facts.audience); !mark.empty()) head.set("watermark", mark);
  return head;
}

http::Routes<PrintVerbs> print_routes() {
  auto list =
      http::get<ExportQuery, http::AnyReply>("/print/list", kPrint, "A list for paper", print_list);
  list.prepare = [](PrintVerbs&, const http::Call&) -> Result<std::any> { return std::any{}; };
  return {std::move(list),
          http::get<CardQuery, http::AnyReply>("/print/facilities/{id}", kPrint,
                                               "A facility's card for paper", print_card)};
}

}  // namespace renkei::listing
