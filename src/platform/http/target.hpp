// What a path names: {id}, and with it the version that the caller has read.
#pragma once
#include <utility>

#include "platform/http/call.hpp"

namespace renkei::http {

// `not_found` (`unknown`) for what is no id: whoever asks is told the same as for one that is not
// there.
template <class IdType>
[[nodiscard]] Result<IdType> path_id(const Call& call, Reason unknown) {
  auto id = IdType::parse(call.request.path_value("id"));
  if (!id) return fail(ErrorKind::not_found, unknown);
  return *std::move(id);
}

// The thing of a verb that depends on what the caller has read.
template <class IdType>
struct Target {
  IdType id;
  std::int64_t version = 0;
};

// Fails as path_id and Request::if_match do, in this order.
template <class IdType>
[[nodiscard]] Result<Target<IdType>> path_target(const Call& call, Reason unknown) {
  auto id = path_id<IdType>(call, unknown);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return Target<IdType>{*std::move(id), *version};
}

}  // namespace renkei::http
