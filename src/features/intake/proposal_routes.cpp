#include <algorithm>
#include <unordered_map>
#include <utility>

#include "platform/http/time_list.hpp"

#include "features/intake/intake_routes.hpp"

namespace renkei::intake {
namespace {

using http::Call;
using http::NoBody;
using http::Versioned;

constexpr int kPage = 50;

struct ProposalQuery {
  std::optional<ProposalState> state;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(ProposalQuery, state, limit, cursor)

struct RefusalBody {
  std::optional<std::string> reason;
};
RENKEI_DESCRIBE(RefusalBody, reason)

struct Choice {
  ProposalId id;
  std::int64_t version = 0;
};
RENKEI_DESCRIBE(Choice, id, version)

struct Choices {
  std::vector<Choice> items;
};
RENKEI_DESCRIBE(Choices, items)

// One that could not be decided, and why.
struct Undecided {
  ProposalId id;
  std::string reason;
};
RENKEI_DESCRIBE(Undecided, id, reason)

// What became of each; one whose facility changed meanwhile is still open and stands here with its
// new values.
struct Decided {
  std::vector<ProposalView> items;
  std::vector<Undecided> refused;
};
RENKEI_DESCRIBE(Decided, items, refused)

// What the proposal's own state forbids is told beside it; what the database did ends the whole.
bool is_of_the_proposal(ErrorKind kind) {
  return kind == ErrorKind::conflict || kind == ErrorKind::stale || kind == ErrorKind::not_found ||
         kind == ErrorKind::invalid;
}

Result<ProposalId> id_of(const Call& call) {
  return http::path_id<ProposalId>(call, "intake.proposal_not_found");
}

using Names = std::unordered_map<std::string, std::string>;

Result<Names> names_of(IntakeVerbs& verbs, const std::vector<Proposal>& proposals) {
  std::vector<directory::FacilityId> ids;
  ids.reserve(proposals.size());
  for (const Proposal& each : proposals) ids.push_back(each->subject);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  const auto cards = verbs.cards.some(ids);
  if (!cards) return pass_on(cards);
  Names names;
  for (const auto& card : *cards) names.emplace(card.id.text(), card.facility.name);
  return names;
}

Result<std::vector<ProposalView>> views_of(IntakeVerbs& verbs,
                                           const std::vector<Proposal>& proposals) {
  const auto names = names_of(verbs, proposals);
  if (!names) return pass_on(names);
  std::vector<ProposalView> views;
  for (const Proposal& each : proposals) {
    const auto name = names->find(each->subject.text());
    views.push_back(view_of(each, name == names->end() ? "" : name->second));
  }
  return views;
}

Result<Versioned<ProposalView>> shown(IntakeVerbs& verbs, const Result<Proposal>& proposal) {
  if (!proposal) return pass_on(proposal);
  auto views = views_of(verbs, {*proposal});
  if (!views) return pass_on(views);
  return Versioned<ProposalView>{
      std::move(views->front()),
      {.version = (*proposal)->version, .subject = (*proposal)->id.text()}};
}

Result<ProposalPage> list(IntakeVerbs& verbs, const Call& /*call*/, ProposalQuery query) {
  const ProposalState state = query.state.value_or(ProposalState::open);
  const http::TimeList pages{verbs.cursors, "intake.proposals." + std::string{enum_name(state)}};
  const auto before = pages.place<Place>(query.cursor);
  if (!before) return pass_on(before);
  const int limit = std::clamp(query.limit.value_or(kPage), 1, ProposalActions::kPageMax);
  auto proposals = verbs.proposals.in_state(state, *before, limit + 1);
  if (!proposals) return pass_on(proposals);
  const bool more = proposals->size() > static_cast<std::size_t>(limit);
  if (more) proposals->pop_back();
  auto views = views_of(verbs, *proposals);
  if (!views) return pass_on(views);
  ProposalPage page{.items = std::move(*views), .next = {}};
  if (more) {
    const ProposalRecord& last = proposals->back().record();
    page.next = pages.behind(last.created_at, last.id.text());
  }
  return page;
}

Result<Versioned<ProposalView>> accept(IntakeVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs, verbs.proposals.accept(*id, *version, call.actor));
}

Result<Versioned<ProposalView>> refuse(IntakeVerbs& verbs, const Call& call, RefusalBody body) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown(verbs, verbs.proposals.refuse(*id, *version, std::move(body.reason), call.actor));
}

// Each for itself: one that somebody else decided does not hold up the others.
template <class Decide>
Result<Decided> decide_all(IntakeVerbs& verbs, const Choices& choices, const Decide& decide) {
  if (choices.items.size() > ProposalActions::kAtOnceMax) {
    return fail(ErrorKind::too_large, "intake.too_many_proposals");
  }
  std::vector<Proposal> decided;
  std::vector<Undecided> refused;
  for (const Choice& each : choices.items) {
    auto proposal = decide(each);
    if (proposal) {
      decided.push_back(std::move(*proposal));
    } else if (is_of_the_proposal(proposal.error().kind)) {
      refused.push_back({each.id, std::string{proposal.error().reason.key()}});
    } else {
      return pass_on(proposal);
    }
  }
  auto views = views_of(verbs, decided);
  if (!views) return pass_on(views);
  return Decided{std::move(*views), std::move(refused)};
}

Result<Decided> accept_all(IntakeVerbs& verbs, const Call& call, Choices choices) {
  return decide_all(verbs, choices, [&](const Choice& each) {
    return verbs.proposals.accept(each.id, each.version, call.actor);
  });
}

Result<Decided> refuse_all(IntakeVerbs& verbs, const Call& call, Choices choices) {
  return decide_all(verbs, choices, [&](const Choice& each) {
    return verbs.proposals.refuse(each.id, each.version, std::nullopt, call.actor);
  });
}

}  // namespace

http::Routes<IntakeVerbs> proposal_routes() {
  return {
      http::get<ProposalQuery, ProposalPage>("/api/intake/proposals", kImport,
                                             "Values that a person must judge, newest first", list),
      http::post<NoBody, ProposalView>("/api/intake/proposals/{id}/accept", kImport,
                                       "Take the file's value and stand behind it", accept),
      http::post<RefusalBody, ProposalView>("/api/intake/proposals/{id}/refuse", kImport,
                                            "Keep what stands", refuse),
      http::post<Choices, Decided>("/api/intake/proposals/accept", kImport,
                                   "Take several values at once", accept_all),
      http::post<Choices, Decided>("/api/intake/proposals/refuse", kImport,
                                   "Keep what stands, several at once", refuse_all),
  };
}

}  // namespace renkei::intake
