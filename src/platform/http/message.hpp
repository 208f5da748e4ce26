// A request and a reply as the house sees them: no sockets, no library types.
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/describe.hpp"
#include "kernel/result.hpp"

namespace renkei::http {

enum class Method : std::uint8_t { get, post, put };
RENKEI_DESCRIBE_ENUM(Method, get, post, put)

using Pairs = std::vector<std::pair<std::string, std::string>>;

// Nothing if the name is not there; the first value otherwise.
[[nodiscard]] std::optional<std::string_view> find(const Pairs& pairs, std::string_view name);

struct Request {
  Method method = Method::get;
  std::string path;   // decoded, without query
  Pairs query;        // decoded, in order
  Pairs path_values;  // {id} of the route's pattern, filled by the router
  Pairs headers;      // names in lower case
  std::string body;
  std::string peer;        // address of the client, after RENKEI_TRUSTED_PROXIES
  std::string request_id;  // filled by the site
  Actor actor;             // filled by the dispatcher

  [[nodiscard]] std::optional<std::string_view> header(std::string_view lower_case_name) const;
  [[nodiscard]] std::optional<std::string_view> cookie(std::string_view name) const;
  [[nodiscard]] std::string_view path_value(std::string_view name) const;
  // The version in If-Match: "7"; `unconditional` if missing, `malformed` if it is something else.
  [[nodiscard]] Result<std::int64_t> if_match() const;
};

class Listener;

struct Reply {
  int status = 200;
  std::string content_type = "application/json; charset=utf-8";
  std::string body = {};
  Pairs headers = {};
  std::string subject = {};            // id of what was written, for Idempotency-Key; not sent
  std::string_view lasting_body = {};  // instead of `body`: bytes that outlive every reply
  std::string_view lasting_head = {};  // whole header lines, filled by the site
  // Refused, yet what was written stays (the count of wrong passwords): the dispatcher commits,
  // then audits this as refused and answers with its problem instead of status and body.
  std::optional<Error> refusal = {};
  // Instead of a body: events, for as long as the client stays (channel.hpp).
  std::shared_ptr<Listener> listener = {};
  [[nodiscard]] std::string_view bytes() const {
    return lasting_body.data() == nullptr ? std::string_view{body} : lasting_body;
  }
};

// Called on the server's thread; `answer` may be called at once or later from any thread, once.
using Answer = std::function<void(Reply)>;
using Handler = std::function<void(Request, Answer)>;

}  // namespace renkei::http
