// One's own notices over HTTP.
#pragma once
#include "platform/http/cursor.hpp"
#include "platform/http/route.hpp"

#include "features/notice/notice_actions.hpp"

namespace renkei::notice {

inline constexpr http::Permission kOwn = http::signed_in("notice.own");

struct NoticeVerbs {
  NoticeActions actions;
  const http::Cursors& cursors;
};

[[nodiscard]] http::Routes<NoticeVerbs> routes();

}  // namespace renkei::notice
