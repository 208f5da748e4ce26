// How the input of a handler is read from a request, by its type.
#pragma once
#include "platform/http/call.hpp"
#include "platform/http/endpoint.hpp"
#include "platform/http/multipart.hpp"
#include "platform/http/query.hpp"
#include "platform/json/json.hpp"

namespace renkei::http::detail {

template <class T>
struct IsForm : std::false_type {};
template <class T>
struct IsForm<Form<T>> : std::true_type {
  using Value = T;
};

template <class Body>
[[nodiscard]] constexpr BodyForm body_form() {
  if constexpr (std::is_same_v<Body, NoBody>) {
    return BodyForm::none;
  } else if constexpr (std::is_same_v<Body, RawBody>) {
    return BodyForm::raw;
  } else if constexpr (std::is_same_v<Body, Multipart>) {
    return BodyForm::multipart;
  } else if constexpr (IsForm<Body>::value) {
    return BodyForm::form;
  } else {
    return BodyForm::json;
  }
}

template <class Body>
[[nodiscard]] constexpr json::SchemaOf body_schema() {
  if constexpr (body_form<Body>() == BodyForm::json) {
    return json::schema_of<Body>();
  } else if constexpr (IsForm<Body>::value) {
    return json::schema_of<typename IsForm<Body>::Value>();
  } else {
    return {};
  }
}

// `malformed` ("http.json_expected") unless the request says application/json, which a form of
// another site cannot send without asking first.
[[nodiscard]] Result<void> expect_json(const Request& request);

template <class Body>
[[nodiscard]] Result<Body> read_body(const Request& request) {
  if constexpr (body_form<Body>() == BodyForm::none || body_form<Body>() == BodyForm::raw) {
    return Body{};
  } else if constexpr (body_form<Body>() == BodyForm::multipart) {
    return read_multipart(request);
  } else if constexpr (IsForm<Body>::value) {
    auto value = read_form<typename IsForm<Body>::Value>(request);
    if (!value) return pass_on(value);
    return Body{std::move(*value)};
  } else {
    if (auto json = expect_json(request); !json) return pass_on(json);
    return json::read<Body>(request.body);
  }
}

template <class Query>
[[nodiscard]] Result<Query> read_query_of(const Request& request) {
  if constexpr (std::is_same_v<Query, NoQuery>) {
    return Query{};
  } else {
    const bool api = request.path.starts_with("/api/");
    return read_query<Query>(request.query, api ? Strange::refuse : Strange::ignore);
  }
}

}  // namespace renkei::http::detail
