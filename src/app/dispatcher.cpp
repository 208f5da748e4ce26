#include "app/dispatcher.hpp"

#include <utility>

#include "platform/crypto/hash.hpp"
#include "platform/sql/audit_log.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/identity/identity_feature.hpp"

#include "app/audit.hpp"

namespace renkei::app {
namespace {

constexpr std::string_view kRetryHeader = "idempotency-key";

// Reads may not announce anything: there is nothing to commit.
class NoOutbox final : public Outbox {
 public:
  void add(Event /*event*/) override { announced_ = true; }
  [[nodiscard]] bool announced() const { return announced_; }

 private:
  bool announced_ = false;
};

// An origin as browsers say it, for the check against forged requests.
identity::RequestOrigin origin_of(const http::Request& request) {
  return {.sec_fetch_site = request.header("sec-fetch-site"),
          .origin = request.header("origin"),
          .host = request.header("host").value_or(""),
          .token = request.header(identity::RequestGuard::kHeader)};
}

std::optional<sql::RequestKey> retry_of(const http::Request& request, const http::Endpoint& route,
                                        const crypto::Key& key) {
  const auto header = request.header(kRetryHeader);
  if (!header || !request.actor.is_signed_in()) return std::nullopt;
  return sql::RequestKey{.actor = request.actor.who,
                         .key = std::string{*header},
                         .route = route_name(route) + ' ' + request.path,
                         .body_digest = crypto::hex(crypto::hmac_sha256(key.text(), request.body))};
}

}  // namespace

void Dispatcher::serve(Hub& hub, const Mounted& route, http::Request request, http::Answer answer) {
  auto passage = std::make_shared<Passage>(Passage{
      .hub = hub, .route = route, .request = std::move(request), .answer = std::move(answer)});
  const bool quick =
      !route.writes && !route.prepare && hub.database().engine() == sql::Engine::sqlite;
  if (quick) return read(passage);
  Workers& lane = route.prepare ? lanes_.slow : lanes_.usual;
  const bool accepted = lane.post([this, passage] {
    if (passage->route.writes) {
      write(passage);
    } else {
      read(passage);
    }
  });
  if (!accepted) finish(passage, fail(ErrorKind::unavailable, "app.busy"));
}

Result<void> Dispatcher::admit(Passage& passage, sql::Session& session) const {
  http::Request& request = passage.request;
  if (const auto token = request.cookie(identity::kSessionCookie)) {
    const Instant now = passage.hub.system_clock().now();
    auto present =
        identity::IdentityFeature::present(session, *token, now, passage.hub.identity_facts());
    if (!present) return pass_on(present);
    if (*present) {
      request.actor = (*present)->actor;
      passage.touch = (*present)->is_touch_due;
    }
  }
  if (!passage.route.permission.holds(request.actor.role)) {
    if (!request.actor.is_signed_in()) return fail(ErrorKind::unsigned_in, "app.sign_in_needed");
    return fail(ErrorKind::forbidden, "app.not_permitted");
  }
  if (passage.route.method == http::Method::get ||
      passage.route.body_form == http::BodyForm::form) {
    return {};  // forms carry their token in a field, which their handler checks
  }
  return passage.hub.guard().check(request.actor, origin_of(request),
                                   passage.hub.system_clock().now());
}

Result<void> Dispatcher::answer_in(Passage& passage, sql::Session& session, Trace& trace,
                                   Outbox& outbox) const {
  Context context{passage.hub, session, outbox, trace, passage.request.actor};
  const http::Call call{passage.request, passage.request.actor, passage.hub.clock().now()};
  auto reply = passage.route.answer(context, call, passage.prepared);
  if (!reply) return pass_on(reply);
  passage.reply = *std::move(reply);
  return {};
}

void Dispatcher::read(const Shared& passage) {
  Trace trace;
  auto looked = passage->hub.database().read([&](sql::Session& session) -> Result<void> {
    if (auto in = admit(*passage, session); !in) return in;
    NoOutbox outbox;
    auto answered = answer_in(*passage, session, trace, outbox);
    if (answered && outbox.announced()) return fail(ErrorKind::fault, "app.fault");
    return answered;
  });
  const bool shows_person = passage->route.personal && looked.has_value();
  // Asked for a person whom he may not see, or for what he has no right to: on record, too.
  const bool refused = !looked && passage->request.actor.is_signed_in() &&
                       (passage->route.personal || looked.error().kind == ErrorKind::forbidden);
  if (!shows_person && !refused && !passage->touch) return finish(passage, looked);
  // The look at a person is on record before the person is shown; if it cannot be, nothing is
  // shown.
  passage->hub.database().write_async(
      {.apply = [this, passage, trace, looked, refused,
                 shows_person](sql::Session& session) -> Result<void> {
        if (passage->touch) {
          auto touched = identity::IdentityFeature::touch(session, passage->request.actor,
                                                          passage->hub.system_clock().now());
          if (!touched) return touched;
        }
        if (refused) return audit_refusal(*passage, session, trace, looked.error());
        return shows_person ? audit(*passage, session, trace, "done") : Result<void>{};
      }},
      [this, passage, looked, shows_person](const Result<void>& stored) {
        finish(passage, !stored && shows_person ? stored : looked);
      });
}

void Dispatcher::write(const Shared& passage) {
  auto ready = passage->hub.database().read([&](sql::Session& session) -> Result<void> {
    if (auto in = admit(*passage, session); !in) return in;
    if (!passage->route.prepare) return {};
    NoOutbox outbox;
    Trace trace;
    Context context{passage->hub, session, outbox, trace, passage->request.actor};
    const http::Call call{passage->request, passage->request.actor, passage->hub.clock().now()};
    auto prepared = passage->route.prepare(context, call);
    if (!prepared) return pass_on(prepared);
    passage->prepared = *std::move(prepared);
    return {};
  });
  if (!ready) {
    if (!passage->request.actor.is_signed_in()) return finish(passage, ready);
    passage->hub.database().write_async(
        {.apply =
             [this, passage, ready](sql::Session& session) {
               return audit_refusal(*passage, session, Trace{}, ready.error());
             }},
        [this, passage, ready](const Result<void>&) { finish(passage, ready); });
    return;
  }
  passage->hub.database().write_async(
      {.apply = [this, passage](sql::Session& session) { return apply(*passage, session); },
       .refused =
           [this, passage](sql::Session& session, const Error& error) {
             return audit_refusal(*passage, session, passage->looked_at, error);
           }},
      [this, passage](const Result<void>& outcome) {
        // Leaves the writer's thread: waiting for the index must not hold up the next group.
        const bool accepted = lanes_.usual.post([this, passage, outcome] {
          if (outcome) passage->hub.wait_for_index(passage->last_event);
          finish(passage, outcome);
        });
        if (!accepted) finish(passage, outcome);
      });
}

Result<void> Dispatcher::apply(Passage& passage, sql::Session& session) const {
  const Instant now = passage.hub.system_clock().now();
  const auto retry = retry_of(passage.request, passage.route, passage.hub.retry_key());
  if (retry) {
    auto before = sql::find_reply(session, *retry, now);
    if (!before) return pass_on(before);
    if (*before) return answer_again(passage, session, **before);
  }
  if (passage.touch) {
    auto touched = identity::IdentityFeature::touch(session, passage.request.actor, now);
    if (!touched) return touched;
  }
  Trace trace;
  sql::SqlOutbox outbox{session, passage.hub.ids(), now};
  if (auto answered = answer_in(passage, session, trace, outbox); !answered) {
    passage.looked_at = std::move(trace);
    return answered;
  }
  if (auto announced = outbox.result(); !announced) return announced;
  passage.last_event = outbox.last_id();
  if (!passage.reply.subject.empty()) trace.touch(passage.reply.subject);
  const auto& refusal = passage.reply.refusal;
  const std::string_view outcome = refusal ? refusal->reason.key() : std::string_view{"done"};
  if (auto audited = audit(passage, session, trace, outcome); !audited) return audited;
  if (!retry || refusal) return {};
  sql::RememberedReply remembered{.status = passage.reply.status};
  if (!passage.reply.subject.empty()) remembered.subject = passage.reply.subject;
  return sql::remember_reply(session, *retry, remembered, now);
}

Result<void> Dispatcher::answer_again(Passage& passage, sql::Session& session,
                                      const sql::RememberedReply& reply) const {
  passage.reply = {.status = reply.status};
  if (!passage.route.again) return {};
  Trace trace;
  NoOutbox outbox;
  Context context{passage.hub, session, outbox, trace, passage.request.actor};
  http::Request request = passage.request;
  if (reply.subject) request.path_values = {{"id", *reply.subject}};
  const http::Call call{request, request.actor, passage.hub.clock().now()};
  auto shown = passage.route.again(context, call);
  if (!shown) return pass_on(shown);
  passage.reply = *std::move(shown);
  passage.reply.status = reply.status;
  // Nothing is changed a second time, but a person is looked at.
  return passage.route.personal ? audit(passage, session, trace, "done") : Result<void>{};
}

Result<void> Dispatcher::audit(const Passage& passage, sql::Session& session, const Trace& trace,
                               std::string_view outcome) const {
  return sql::AuditLog{session, passage.hub.ids()}.add(
      {.who = passage.request.actor.who,
       .membership = passage.request.actor.membership,
       .at = passage.hub.clock().now(),
       .route = route_name(passage.route),
       .outcome = std::string{outcome},
       .request_id = passage.request.request_id,
       .subjects = trace.subjects(),
       .fields = trace.fields()});
}

// Nothing was changed, so it names no fields; the thing in its path counts, if there is one or not.
Result<void> Dispatcher::audit_refusal(const Passage& passage, sql::Session& session,
                                       const Trace& about, const Error& error) const {
  Trace trace;
  for (const std::string& each : about.subjects()) trace.touch(each);
  const std::string_view id = passage.request.path_value("id");
  if (is_uuid(id)) trace.touch(std::string{id});
  return audit(passage, session, trace, error.reason.key());
}

void Dispatcher::finish(const Shared& passage, const Result<void>& outcome) {
  if (!outcome) return passage->answer(refuse_(passage->request, outcome.error()));
  if (passage->reply.refusal) {
    return passage->answer(refuse_(passage->request, *passage->reply.refusal));
  }
  passage->answer(std::move(passage->reply));
}

}  // namespace renkei::app
