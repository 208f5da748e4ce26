// A route is data: who may call it, what goes in and out, and what it means stand beside the code that
// answers it. The router, OpenAPI, the TypeScript types, the permission matrix and the sweep test all
// read the same table.
//
//   constexpr-like table in <feature>_routes.cpp:
//     http::Routes<DirectoryVerbs> routes() {
//       return {
//         http::get<SearchQuery, SearchReply>("/api/directory/facilities", kSearch, "Find facilities", search),
//         http::post<FacilityDraft, FacilityView>("/api/directory/facilities", kEdit, "Add a facility", add),
//         http::put<FacilityDraft, FacilityView>("/api/directory/facilities/{id}", kEdit, "…", replace),
//       };
//     }
//   A handler is a free function:  Result<FacilityView> add(DirectoryVerbs&, const http::Call&, FacilityDraft)
//   Work that is slow (argon2, parsing) stands in `prepare`, which runs on the worker pool with a read
//   session before the transaction:  http::post_prepared<Body, Prepared, Reply>(…, prepare, apply)
#pragma once
#include <any>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.hpp"
#include "platform/json/json.hpp"
#include "platform/json/schema.hpp"

namespace renkei::http {

// A right, e.g. "directory.edit", with the roles that hold it by default. Has no empty state: a route
// that forgets its permission does not compile. `open()` means everyone, signed in or not.
class Permission {
 public:
  consteval Permission(const char* key, std::initializer_list<Role> roles) : key_(key) {
    for (const Role role : roles) roles_ |= 1U << static_cast<unsigned>(role);
  }
  [[nodiscard]] constexpr std::string_view key() const { return key_; }
  [[nodiscard]] constexpr bool holds(Role role) const {
    return ((roles_ >> static_cast<unsigned>(role)) & 1U) != 0U;
  }
  [[nodiscard]] constexpr bool is_open() const { return holds(Role::public_); }

 private:
  std::string_view key_;
  unsigned roles_ = 0;
};

// What a handler is told besides its decoded input.
struct Call {
  const Request& request;
  const Actor& actor;
  Instant now;  // care time
};

// What a write gives back: status, ETag and the id that an Idempotency-Key remembers.
struct Written {
  int status = 200;
  std::int64_t version = 0;   // sent as ETag if above 0
  std::string subject = {};   // id of what was written
};

struct NoBody {};
struct NoQuery {};
struct NoReply {};

template <class Verbs>
struct Route {
  Method method;
  std::string path;  // /api/<feature>/<plural>[/{id}[/<verb>]]
  Permission permission;
  std::string_view summary;  // one line, also in OpenAPI
  bool personal = false;     // the reply shows a person: the look itself is audited
  bool writes = false;       // runs in the write transaction
  std::size_t body_max = std::size_t{1} << 20U;
  json::SchemaOf query, body, reply;  // {} where there is none
  // Slow part, outside the transaction; empty if there is none.
  std::function<Result<std::any>(Verbs&, const Call&)> prepare = {};
  std::function<Result<Reply>(Verbs&, const Call&, std::any&)> answer;
};

template <class Verbs>
using Routes = std::vector<Route<Verbs>>;

}  // namespace renkei::http

#include "platform/http/route_makers.hpp"
