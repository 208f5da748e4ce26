// A route is data: who may call it, what goes in and out, and what it means stand beside the code
// that answers it. The router, OpenAPI, the TypeScript types, the permission matrix and the sweep
// test all read the same table.
//
//   In <feature>_routes.cpp:
//     http::Routes<DirectoryVerbs> routes() {
//       return {
//         http::get<SearchQuery, SearchReply>("/api/directory/facilities", kSearch, "Find",
//         search), http::post<FacilityDraft, FacilityView>("/api/directory/facilities", kEdit,
//         "Add", add), http::put<FacilityDraft, FacilityView>("/api/directory/facilities/{id}",
//         kEdit, "…", edit),
//       };
//     }
//   A handler is a free function that gives its reply, or http::Versioned<…> to send an ETag too:
//     Result<http::Versioned<FacilityView>> add(DirectoryVerbs&, const http::Call&, FacilityDraft)
//   Replies that show a person say so: http::get<NoQuery, http::Personal<PatientView>>(…).
//   Work that is slow (argon2, parsing) stands in `prepare`, which runs on the worker pool with a
//   read session before the transaction:  http::post_prepared<Body, Reply>(…, prepare, apply)
#pragma once
#include <any>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/call.hpp"
#include "platform/http/endpoint.hpp"
#include "platform/http/target.hpp"

namespace renkei::http {

template <class Verbs>
struct Route : Endpoint {
  // Slow part, outside the transaction; empty if there is none.
  std::function<Result<std::any>(Verbs&, const Call&)> prepare = {};
  std::function<Result<Reply>(Verbs&, const Call&, std::any&)> answer = {};
  // Shows the thing again for a repeated Idempotency-Key; {id} is then the subject. May be empty.
  std::function<Result<Reply>(Verbs&, const Call&)> again = {};

  [[nodiscard]] Route with_body_max(std::size_t bytes) && {
    this->body_max = bytes;
    return std::move(*this);
  }
  // A verb on an existing thing that does not depend on what the caller has read.
  [[nodiscard]] Route without_version() && {
    this->versioned = false;
    return std::move(*this);
  }
  // The handler of the GET that shows what this POST made.
  template <class Out>
  [[nodiscard]] Route shown_again_by(Result<Out> (*show)(Verbs&, const Call&)) &&;
};

template <class Verbs>
using Routes = std::vector<Route<Verbs>>;

}  // namespace renkei::http

#include "platform/http/route_makers.hpp"
