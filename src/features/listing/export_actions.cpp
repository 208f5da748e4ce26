// See export_actions.hpp.
#include "features/listing/export_actions.hpp"

namespace renkei::listing {
namespace {

constexpr std::string_view kFileTitle = "地域資源一覧";

std::string_view set_name(ExportFormat format) {
  switch (format) {
    case ExportFormat::recommended_medical:
      return "推奨データセット_医療機関一覧";
    case ExportFormat::recommended_care:
      return "推奨データセット_介護サービス事業所一覧";
    case ExportFormat::municipal_medical:
      return "自治体標準_医療機関一覧";
    case ExportFormat::municipal_care:
      return "自治体標準_介護サービス事業所一覧";
    case ExportFormat::csv:
    case ExportFormat::excel:
    case ExportFormat::geojson:
      break;
  }
  return {};
}

}  // namespace

std::string export_name(const WritingOrder& order) {
  CopyFacts facts = order.facts;
  if (const auto set = set_name(order.format); !set.empty()) facts.title = set;
  if (facts.title == title_of(ListKind::found)) facts.title = kFileTitle;
  return file_name_of(facts, ending_of(order.format));
}

GatherMeans ExportActions::means(Instant now) const {
  return {found_, [this](const auto& ids) { return cards_.some(ids); }, now};
}

Result<ListPlan> ExportActions::plan(const Actor& actor, const ExportQuery& query,
                                     Instant now) const {
  const auto format = query.format.value_or(ExportFormat::csv);
  const auto charset = query.charset.value_or(Charset::utf_8);
  // An open data set is for everyone, whoever makes it.
  const auto asked = is_open_data(format) && !query.audience ? Level::public_ : query.audience;
  const auto audience = audience_for(actor, asked);
  if (!audience) return pass_on(audience);
  if (auto can_be = check_format(format, charset, *audience); !can_be) return pass_on(can_be);
  const auto list = query.list.value_or(ListKind::found);
  auto filters = filters_of(query);
  const auto words = found_.words();
  auto conditions = conditions_text(filters, *words);
  return ListPlan{.order = {list, std::move(filters), *audience},
                  .writing = {.format = format,
                              .charset = charset,
                              .facts = {.title = std::string{title_of(list)},
                                        .audience = *audience,
                                        .made_at = now,
                                        .hub_name = hub_name_,
                                        .made_by = actor.role},
                              .conditions = std::move(conditions),
                              .words = words}};
}

Result<Exported> ExportActions::export_now(const Actor& actor, const ExportQuery& query,
                                           Instant now) const {
  const auto slot = slots_.take();
  if (!slot) return pass_on(slot);
  const auto planned = plan(actor, query, now);
  if (!planned) return pass_on(planned);
  auto writer = make_list_writer(planned->writing);
  if (!writer) return pass_on(writer);
  auto gathered = gather(
      means(now), planned->order, kAtOnceMax,
      [&](const directory::FacilityCard& card) { return (*writer)->add(card); },
      [](const Gathered&) -> Result<void> { return {}; });
  if (!gathered) return pass_on(gathered);
  if (auto finished = (*writer)->finish(); !finished) return pass_on(finished);
  const auto& writing = planned->writing;
  return Exported{.bytes = (*writer)->take(),
                  .name = export_name(writing),
                  .content_type = std::string{content_type_of(writing.format, writing.charset)},
                  .substitutions = (*writer)->substitutions()};
}

Result<std::int64_t> ExportActions::count(const ListOrder& order, Instant now) const {
  const auto page =
      found_.page(order.audience, narrowed(order.list, order.query), now, std::nullopt);
  if (!page) return pass_on(page);
  return page->total;
}

Result<std::vector<directory::FacilityCard>> ExportActions::cards_of(const ListOrder& order,
                                                                     std::int64_t most,
                                                                     Instant now) const {
  const auto slot = slots_.take();
  if (!slot) return pass_on(slot);
  return gather_all(means(now), order, most);
}

Result<directory::FacilityCard> ExportActions::card(Level audience,
                                                    const directory::FacilityId& id) const {
  if (!found_.shows(audience, id)) {
    return fail(ErrorKind::not_found, "listing.facility_unknown");
  }
  auto card = cards_.one(id);
  if (!card) return pass_on(card);
  auto seen = *card ? directory::redact(**card, audience) : std::nullopt;
  if (!seen) return fail(ErrorKind::not_found, "listing.facility_unknown");
  return *std::move(seen);
}

}  // namespace renkei::listing
