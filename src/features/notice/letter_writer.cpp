// See letter_writer.hpp.
#include "features/notice/letter_writer.hpp"

#include <algorithm>

#include "platform/json/json.hpp"

namespace renkei::notice {
namespace {

constexpr std::size_t kTopicMax = 32;  // RFC 8030 §5.4

// What the service worker reads.
struct PushPayload {
  std::string body;
  std::string link;  // below /app
  std::string tag;   // a newer one with the same tag takes its place
  bool is_critical = false;
};
RENKEI_DESCRIBE(PushPayload, body, link, tag, is_critical)

std::string line_of(const Notice& notice, const Wording& wording) {
  std::string line = wording.sentence(sentence_key(notice.kind));
  if (notice.reference) line += "（" + *notice.reference + "）";
  return line;
}

std::string with_count(std::string sentence, std::size_t count) {
  constexpr std::string_view kPlace = "{count}";
  if (const auto at = sentence.find(kPlace); at != std::string::npos) {
    sentence.replace(at, kPlace.size(), std::to_string(count));
  }
  return sentence;
}

bool has_critical(const std::vector<Notice>& notices) {
  return std::any_of(notices.begin(), notices.end(),
                     [](const Notice& each) { return each.severity == Severity::critical; });
}

// The panel is no place of its own: Home shows the bell.
std::string app_link(const std::vector<Notice>& notices) {
  return "/app" + (notices.size() == 1 ? notices.front().link : std::string{"/"});
}

}  // namespace

Mail mail_of(const Letter& letter, Private<std::string> address, const std::vector<Notice>& notices,
             const Wording& wording) {
  const bool is_critical = has_critical(notices);
  std::string text;
  for (std::size_t next = 0; next < std::min(notices.size(), kLinesMax); ++next) {
    const Notice& each = notices[next];
    text += "・" + line_of(each, wording) + "\n  " + wording.public_url + "/app" + each.link + "\n";
  }
  if (notices.size() > kLinesMax) {
    text += with_count(wording.sentence("notice.mail_more"), notices.size() - kLinesMax) + "\n";
  }
  text +=
      "\n" + wording.sentence("notice.mail_footer") + "\n" + wording.public_url + "/app/settings\n";
  return {.id = letter.id.text(),
          .to = std::move(address),
          .subject = with_count(wording.sentence(is_critical ? "notice.mail_subject_critical"
                                                             : "notice.mail_subject"),
                                notices.size()),
          .text = std::move(text)};
}

Push push_of(const Letter& letter, Subscription to, const std::vector<Notice>& notices,
             const Wording& wording) {
  const bool is_critical = has_critical(notices);
  const PushPayload payload{
      .body = notices.size() == 1
                  ? line_of(notices.front(), wording)
                  : with_count(wording.sentence("notice.push_many"), notices.size()),
      .link = app_link(notices),
      .tag = letter.id.text(),
      .is_critical = is_critical};
  // An id without its dashes is 32 letters of base64url.
  std::string topic = letter.id.text();
  topic.erase(std::remove(topic.begin(), topic.end(), '-'), topic.end());
  topic.resize(std::min(topic.size(), kTopicMax));
  return {.to = std::move(to),
          .payload = json::write(payload),
          .topic = std::move(topic),
          .urgency = is_critical ? Urgency::high : Urgency::normal};
}

}  // namespace renkei::notice
