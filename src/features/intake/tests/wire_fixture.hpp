// The intake's routes answered as the dispatcher answers them.
#pragma once
#include <any>
#include <string>
#include <string_view>

#include "platform/json/json.hpp"

#include "features/intake/intake_routes.hpp"
#include "features/intake/tests/intake_fixture.hpp"

#include "testkit/faulty_database.hpp"

namespace renkei::intake {

class WireTest : public IntakeTest {
 protected:
  struct Asked {
    http::Method method = http::Method::get;
    std::string path;  // the route's pattern
    http::Request request = {};
  };

  Result<http::Reply> ask(Asked asked) {
    asked.request.actor = clerk;
    for (const auto& route : routes()) {
      if (route.method != asked.method || route.path != asked.path) continue;
      EXPECT_TRUE(route.permission.holds(clerk.role)) << route.path;
      return answer(route, asked.request);
    }
    ADD_FAILURE() << "no such route: " << asked.path;
    return fail(ErrorKind::not_found, "http.no_such_route");
  }
  Result<http::Reply> get(const std::string& path, http::Pairs query = {}) {
    http::Request request;
    request.query = std::move(query);
    return ask({http::Method::get, path, std::move(request)});
  }
  Result<http::Reply> get_one(const std::string& id) {
    http::Request request;
    request.path_values = {{"id", id}};
    return ask({http::Method::get, "/api/intake/imports/{id}", std::move(request)});
  }
  Result<http::Reply> rows(const std::string& id, std::string outcome, std::string cursor = {}) {
    http::Request request;
    request.path_values = {{"id", id}};
    request.query = {{"outcome", std::move(outcome)}, {"limit", "2"}};
    if (!cursor.empty()) request.query.emplace_back("cursor", std::move(cursor));
    return ask({http::Method::get, "/api/intake/imports/{id}/rows", std::move(request)});
  }
  // A verb on something of which the clerk has seen this version; 0: he does not say which.
  Result<http::Reply> act(const std::string& path, const std::string& id, std::int64_t version,
                          std::string body = {}) {
    http::Request request;
    request.path_values = {{"id", id}};
    if (version > 0)
      request.headers.emplace_back("if-match", "\"" + std::to_string(version) + "\"");
    return ask({http::Method::post, path, json_body(std::move(request), std::move(body))});
  }
  Result<http::Reply> post(const std::string& path, std::string body) {
    return ask({http::Method::post, path, json_body({}, std::move(body))});
  }
  Result<http::Reply> upload(std::string bytes, std::string_view encoded_name,
                             const std::string& path = "/api/intake/imports") {
    http::Request request;
    request.body = std::move(bytes);
    if (!encoded_name.empty()) request.headers.emplace_back("x-file-name", encoded_name);
    return ask({http::Method::post, path, std::move(request)});
  }
  template <class View>
  View view(const Result<http::Reply>& reply) {
    EXPECT_TRUE(reply) << reply.error().reason.key();
    if (!reply) return {};
    auto read = json::read<View>(reply->body);
    EXPECT_TRUE(read) << reply->body;
    return read.value_or(View{});
  }
  void work_jobs_off() {
    sql::JobRunner runner{*database, system_clock, "worker"};
    register_jobs(runner, means);
    while (*runner.run_one()) continue;
  }

  Actor clerk = hub_actor("clerk-1");

 private:
  static http::Request json_body(http::Request request, std::string body) {
    request.body = std::move(body);
    if (!request.body.empty()) request.headers.emplace_back("content-type", "application/json");
    return request;
  }
  // Prepared outside, then in one transaction.
  Result<http::Reply> answer(const http::Route<IntakeVerbs>& route, const http::Request& request) {
    std::any prepared;
    if (route.prepare) {
      const auto ready = database->read([&](sql::Session& session) -> Result<void> {
        Trace trace;
        sql::SqlOutbox outbox{session, *ids, system_clock.now()};
        IntakeFeature feature{session, means, cursors, outbox, trace, sentence};
        auto made = route.prepare(feature.verbs(), {request, clerk, clock.now()});
        if (!made) return pass_on(made);
        prepared = *std::move(made);
        return {};
      });
      if (!ready) return pass_on(ready);
    }
    return with_verbs([&](IntakeVerbs& verbs) {
      return route.answer(verbs, {request, clerk, clock.now()}, prepared);
    });
  }
};

}  // namespace renkei::intake
