// What somebody must hear of even if he is not looking: each feature says it in the same words, and
// the feature `notice` takes it to people. Never names a person or a facility.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"
#include "kernel/work.hpp"

namespace renkei {

// What people choose by how they are told of it.
enum class TidingTopic : std::uint8_t {
  security,    // a record opened in an emergency, the audit's chain, one's own ways to sign in
  incident,    // 事故
  escalation,  // a critical line nobody took
  people,      // enrolments to decide
  work,        // what is due today, what one was asked to do by a day
  test,        // asked for by its reader
};
RENKEI_DESCRIBE_ENUM(TidingTopic, security, incident, escalation, people, work, test)

// Whom it concerns: one account, one membership, or all with one of the roles, at the facility if
// one is named.
struct Addressee {
  std::string account = {};
  std::string membership = {};
  std::vector<Role> roles = {};
  std::string facility = {};
};

struct Tiding {
  TidingTopic topic = TidingTopic::work;
  std::string kind;     // "break_glass.opened": names its sentence, notice.<kind with _>
  std::string subject;  // with the kind: of one thing somebody is told once
  Severity severity = Severity::today;
  std::string link;                           // in the staff app: /patients/emergencies
  std::optional<std::string> reference = {};  // says nothing to who may not look it up: 2026-003
  std::optional<std::string> patient = {};    // whose record: after death nobody is told
  std::optional<std::string> doer = {};       // the account that did it is not told
  Addressee to;
};

// An event as the outbox kept it. Its id is its own: what has no row to be named by is named by it.
struct Happening {
  std::string id;
  std::string topic;
  std::string subject;
};

// Of a change to what opens an account: its owner hears of it, whoever made it, for it may have
// been another at his computer (OWASP ASVS 2.2.3).
[[nodiscard]] inline Tiding told_to_owner(const Happening& happening, std::string account) {
  return {.topic = TidingTopic::security,
          .kind = happening.topic,
          .subject = happening.id,
          .severity = Severity::today,
          .link = "/settings",
          .to = {.account = std::move(account)}};
}

// What one feature makes of an event. Good for one transaction.
class TidingSource {
 public:
  virtual ~TidingSource() = default;
  // Nothing for an event of others, and for what no longer needs telling. Asked again after a crash
  // it says the same.
  [[nodiscard]] virtual Result<std::vector<Tiding>> of(const Happening& happening,
                                                       Instant now) const = 0;
};

}  // namespace renkei
