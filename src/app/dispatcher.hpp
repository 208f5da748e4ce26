// One request, one transaction: who asks, may he, do it, audit it, commit, and only then answer.
#pragma once
#include <any>
#include <memory>
#include <optional>
#include <string>

#include "platform/http/message.hpp"
#include "platform/sql/request_key.hpp"

#include "app/context.hpp"
#include "app/hub.hpp"
#include "app/workers.hpp"

namespace renkei::app {

class Dispatcher {
 public:
  // Turns a refusal into the reply of its request: problem+json, or a page for a citizen.
  using Refuse = std::function<http::Reply(const http::Request&, const Error&)>;

  Dispatcher(Lanes& lanes, Refuse refuse) : lanes_(lanes), refuse_(std::move(refuse)) {}

  // Answers once, at once or later. Reads on SQLite are done on the caller's thread: they are
  // shorter than handing them over; whatever waits for PostgreSQL, argon2 or a commit leaves it.
  void serve(Hub& hub, const Mounted& route, http::Request request, http::Answer answer);

 private:
  // A request on its way through the house.
  struct Passage {
    Hub& hub;
    const Mounted& route;
    http::Request request;
    http::Answer answer;
    bool touch = false;           // the session's last use is to be stored
    std::any prepared = {};       // what `prepare` made
    std::string last_event = {};  // id of the last event it announced
    Trace looked_at = {};         // of a change that was refused: what it was about
    http::Reply reply = {};       // what the verb gave, sent after the commit
  };
  using Shared = std::shared_ptr<Passage>;

  void read(const Shared& passage);
  void write(const Shared& passage);
  void finish(const Shared& passage, const Result<void>& outcome);

  [[nodiscard]] Result<void> admit(Passage& passage, sql::Session& session) const;
  [[nodiscard]] Result<void> answer_in(Passage& passage, sql::Session& session, Trace& trace,
                                       Outbox& outbox) const;
  [[nodiscard]] Result<void> apply(Passage& passage, sql::Session& session) const;
  [[nodiscard]] Result<void> answer_again(Passage& passage, sql::Session& session,
                                          const sql::RememberedReply& reply) const;
  [[nodiscard]] Result<void> audit(const Passage& passage, sql::Session& session,
                                   const Trace& trace, std::string_view outcome) const;
  [[nodiscard]] Result<void> audit_refusal(const Passage& passage, sql::Session& session,
                                           const Trace& about, const Error& error) const;

  Lanes& lanes_;
  Refuse refuse_;
};

}  // namespace renkei::app
