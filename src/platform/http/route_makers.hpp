// The functions a route table is made of; included by route.hpp, which defines Route first.
#pragma once
#include <utility>

#include "platform/http/input.hpp"

namespace renkei::http {
namespace detail {

template <class R>
struct ReplyOf {
  static constexpr bool kPersonal = false;
  static constexpr bool kWhole = std::is_same_v<R, AnyReply>;
  using Type = R;
};
template <class R>
struct ReplyOf<Personal<R>> {
  static constexpr bool kPersonal = true;
  static constexpr bool kWhole = false;
  using Type = R;
};
template <class R>
struct ReplyOf<Whole<R>> {
  static constexpr bool kPersonal = false;
  static constexpr bool kWhole = true;
  using Type = R;
};

template <class R>
[[nodiscard]] constexpr ReplyForm reply_form() {
  using Type = typename ReplyOf<R>::Type;
  if constexpr (std::is_same_v<Type, NoReply>) {
    return ReplyForm::none;
  } else {
    return std::is_same_v<Type, AnyReply> ? ReplyForm::any : ReplyForm::json;
  }
}

template <class R>
[[nodiscard]] constexpr json::SchemaOf reply_schema() {
  if constexpr (reply_form<R>() == ReplyForm::json) {
    return json::schema_of<typename ReplyOf<R>::Type>();
  } else {
    return {};
  }
}

template <class R, class T>
[[nodiscard]] std::string text_of(const T& value) {
  if constexpr (ReplyOf<R>::kPersonal) {
    return json::write_personal(value);
  } else {
    static_assert(json::Plain<T>, "this reply shows a person: declare it Personal<…>");
    return json::write(value);
  }
}

// Of what its own route, which says whether it is personal, showed before.
template <class T>
[[nodiscard]] std::string shown_text(const T& value) {
  if constexpr (json::Plain<T>) {
    return json::write(value);
  } else {
    return json::write_personal(value);
  }
}

// Adds the ETag and remembers the subject.
[[nodiscard]] Reply with_version(Reply reply, Written written);

// Turns what a handler gave into a reply. R is the declared type, Out what the handler returns.
template <class R, class Out>
[[nodiscard]] Result<Reply> to_reply(Result<Out> out) {
  using Type = typename ReplyOf<R>::Type;
  if (!out) return pass_on(out);
  if constexpr (std::is_same_v<Out, Reply>) {
    static_assert(ReplyOf<R>::kWhole, "declare AnyReply or Whole<…> to give a whole reply");
    return std::move(*out);
  } else if constexpr (std::is_void_v<Out>) {
    static_assert(std::is_same_v<Type, NoReply>, "this handler gives nothing; declare NoReply");
    return Reply{.status = 204, .content_type = {}};
  } else if constexpr (std::is_same_v<Out, Written>) {
    static_assert(std::is_same_v<Type, NoReply>, "this handler gives no body; declare NoReply");
    return with_version(Reply{.status = 204, .content_type = {}}, std::move(*out));
  } else if constexpr (std::is_same_v<Out, Versioned<Type>>) {
    Reply reply{.status = out->written.status, .body = text_of<R>(out->body)};
    return with_version(std::move(reply), std::move(out->written));
  } else {
    static_assert(std::is_same_v<Out, Type>, "the handler gives another type than declared");
    return Reply{.body = text_of<R>(*out)};
  }
}

template <class Query, class Body, class R, class Verbs>
[[nodiscard]] Route<Verbs> described(Method method, std::string path, Permission permission,
                                     std::string_view summary) {
  Route<Verbs> route{{.method = method,
                      .path = std::move(path),
                      .permission = permission,
                      .summary = summary,
                      .personal = ReplyOf<R>::kPersonal,
                      .writes = method != Method::get,
                      .body_form = body_form<Body>(),
                      .reply_form = reply_form<R>(),
                      .body = body_schema<Body>(),
                      .reply = reply_schema<R>()}};
  if constexpr (!std::is_same_v<Query, NoQuery>) route.query = json::schema_of<Query>();
  const bool on_one = route.path.find("{id}/") != std::string::npos;
  route.versioned = method == Method::put || (method == Method::post && on_one);
  return route;
}

template <class Body, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> writing(Method method, std::string path, Permission permission,
                                   std::string_view summary,
                                   Result<Out> (*handler)(Verbs&, const Call&, Body)) {
  auto route = described<NoQuery, Body, R, Verbs>(method, std::move(path), permission, summary);
  route.answer = [handler](Verbs& verbs, const Call& call, std::any&) -> Result<Reply> {
    auto body = read_body<Body>(call.request);
    if (!body) return pass_on(body);
    return to_reply<R>(handler(verbs, call, std::move(*body)));
  };
  return route;
}

}  // namespace detail

// Reads, with a query.
template <class Query, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> get(std::string path, Permission permission, std::string_view summary,
                               Result<Out> (*handler)(Verbs&, const Call&, Query)) {
  auto route =
      detail::described<Query, NoBody, R, Verbs>(Method::get, std::move(path), permission, summary);
  route.answer = [handler](Verbs& verbs, const Call& call, std::any&) -> Result<Reply> {
    auto query = detail::read_query_of<Query>(call.request);
    if (!query) return pass_on(query);
    return detail::to_reply<R>(handler(verbs, call, std::move(*query)));
  };
  return route;
}

// Reads, without one: get<NoQuery, View>(path, …, Result<View>(*)(Verbs&, const Call&)).
template <class Query, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> get(std::string path, Permission permission, std::string_view summary,
                               Result<Out> (*handler)(Verbs&, const Call&)) {
  static_assert(std::is_same_v<Query, NoQuery>,
                "a handler with a query takes it as third argument");
  auto route = detail::described<NoQuery, NoBody, R, Verbs>(Method::get, std::move(path),
                                                            permission, summary);
  route.answer = [handler](Verbs& verbs, const Call& call, std::any&) -> Result<Reply> {
    return detail::to_reply<R>(handler(verbs, call));
  };
  return route;
}

// Adds a thing, or does a verb on one.
template <class Body, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> post(std::string path, Permission permission, std::string_view summary,
                                Result<Out> (*handler)(Verbs&, const Call&, Body)) {
  return detail::writing<Body, R>(Method::post, std::move(path), permission, summary, handler);
}

// A verb that needs nothing but the path.
template <class Body, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> post(std::string path, Permission permission, std::string_view summary,
                                Result<Out> (*handler)(Verbs&, const Call&)) {
  static_assert(std::is_same_v<Body, NoBody>, "a handler with a body takes it as third argument");
  auto route = detail::described<NoQuery, NoBody, R, Verbs>(Method::post, std::move(path),
                                                            permission, summary);
  route.answer = [handler](Verbs& verbs, const Call& call, std::any&) -> Result<Reply> {
    return detail::to_reply<R>(handler(verbs, call));
  };
  return route;
}

// Replaces the whole of a thing.
template <class Body, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> put(std::string path, Permission permission, std::string_view summary,
                               Result<Out> (*handler)(Verbs&, const Call&, Body)) {
  return detail::writing<Body, R>(Method::put, std::move(path), permission, summary, handler);
}

// A POST that only looks: person search and the like, whose words must not stand in a URL.
template <class Body, class R, class Verbs, class Out>
[[nodiscard]] Route<Verbs> post_look(std::string path, Permission permission,
                                     std::string_view summary,
                                     Result<Out> (*handler)(Verbs&, const Call&, Body)) {
  auto route = post<Body, R>(std::move(path), permission, summary, handler);
  route.writes = false;
  return route;
}

// A POST with a slow part: `prepare` runs before the transaction, `apply` gets what it made.
template <class Body, class R, class Verbs, class Prepared, class Out>
[[nodiscard]] Route<Verbs> post_prepared(std::string path, Permission permission,
                                         std::string_view summary,
                                         Result<Prepared> (*prepare)(Verbs&, const Call&, Body),
                                         Result<Out> (*apply)(Verbs&, const Call&,
                                                              const Prepared&)) {
  auto route = detail::described<NoQuery, Body, R, Verbs>(Method::post, std::move(path), permission,
                                                          summary);
  route.prepare = [prepare](Verbs& verbs, const Call& call) -> Result<std::any> {
    auto body = detail::read_body<Body>(call.request);
    if (!body) return pass_on(body);
    auto prepared = prepare(verbs, call, std::move(*body));
    if (!prepared) return pass_on(prepared);
    return std::any{std::move(*prepared)};
  };
  route.answer = [apply](Verbs& verbs, const Call& call, std::any& prepared) -> Result<Reply> {
    return detail::to_reply<R>(apply(verbs, call, std::any_cast<const Prepared&>(prepared)));
  };
  return route;
}

template <class Verbs>
template <class Out>
Route<Verbs> Route<Verbs>::shown_again_by(Result<Out> (*show)(Verbs&, const Call&)) && {
  again = [show](Verbs& verbs, const Call& call) -> Result<Reply> {
    auto out = show(verbs, call);
    if (!out) return pass_on(out);
    if constexpr (std::is_same_v<Out, Reply>) {
      return std::move(*out);
    } else if constexpr (requires { out->written; }) {
      return detail::with_version(Reply{.body = detail::shown_text(out->body)},
                                  std::move(out->written));
    } else {
      return Reply{.body = detail::shown_text(*out)};
    }
  };
  return std::move(*this);
}

}  // namespace renkei::http
