// What every reply with a version carries.
#include "platform/http/route.hpp"

namespace renkei::http::detail {

Reply with_version(Reply reply, Written written) {
  if (written.version > 0) {
    reply.headers.emplace_back("etag", '"' + std::to_string(written.version) + '"');
  }
  reply.subject = std::move(written.subject);
  reply.refusal = std::move(written.refusal);
  return reply;
}

}  // namespace renkei::http::detail
