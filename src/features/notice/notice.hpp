// Front door of notices: one thing somebody was told. It has no text of its own; its kind names the
// sentence, and what it is about is read behind the link, through that screen's own permission.
#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kernel/clock.hpp"
#include "kernel/describe.hpp"
#include "kernel/id.hpp"
#include "kernel/tiding.hpp"

namespace renkei::notice {

// Somebody was told something; no subject. The bell looks again.
inline constexpr std::string_view kNoticed = "notice.changed";

struct Notice;
using NoticeId = Id<Notice>;

struct Notice {
  NoticeId id;
  std::string account;
  std::string membership;  // through which it concerns the account; ended, it is shown no more
  TidingTopic topic = TidingTopic::work;
  std::string kind;
  std::string subject;
  Severity severity = Severity::today;
  std::string link;
  std::optional<std::string> reference;
  std::optional<std::string> patient;
  Instant made_at;
  std::optional<Instant> read_at;
  friend bool operator==(const Notice&, const Notice&) = default;
};
RENKEI_DESCRIBE(Notice, id, account, membership, topic, kind, subject, severity, link, reference,
                patient, made_at, read_at)

// The locales' key of a kind: "break_glass.opened" is "notice.break_glass_opened".
[[nodiscard]] std::string sentence_key(std::string_view kind);

// What may go out as a reference: short, letters of ASCII, digits and dashes.
[[nodiscard]] bool is_opaque(std::string_view reference);

}  // namespace renkei::notice
