// The words of a mail and of a push. Neither names anybody: sentences of kinds, a number at most.
#pragma once
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "features/notice/delivery.hpp"
#include "features/notice/letter.hpp"

namespace renkei::notice {

// What the texts are made with.
struct Wording {
  // The sentence of a key in Japanese; the key itself if there is none.
  std::function<std::string(std::string_view key)> sentence;
  std::string public_url;  // of the hub, for links in mails
};

// `notices` is not empty; at most kLinesMax of them are said, the rest is counted.
inline constexpr std::size_t kLinesMax = 20;
[[nodiscard]] Mail mail_of(const Letter& letter, Private<std::string> address,
                           const std::vector<Notice>& notices, const Wording& wording);
[[nodiscard]] Push push_of(const Letter& letter, Subscription to,
                           const std::vector<Notice>& notices, const Wording& wording);

}  // namespace renkei::notice
