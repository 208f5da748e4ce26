// A toy feature for the tests: shelters one may list, add, rename and close.
#pragma once
#include <string>
#include <vector>

#include "platform/http/mount.hpp"

namespace renkei::http::toy {

enum class Kind : std::uint8_t { school, hall };
RENKEI_DESCRIBE_ENUM(Kind, school, hall)

struct Draft {
  std::string name;
  Kind kind;
  std::optional<int> places;
};
RENKEI_DESCRIBE(Draft, name, kind, places)

struct View {
  std::string id;
  std::string name;
  Kind kind;
};
RENKEI_DESCRIBE(View, id, name, kind)

struct ListQuery {
  std::optional<std::string> q;
  std::vector<Kind> kind;
  std::vector<double> near;
  std::optional<int> limit;
  bool open_now;
  std::optional<Date> on;
};
RENKEI_DESCRIBE(ListQuery, q, kind, near, limit, open_now, on)

struct List {
  std::vector<View> items;
  std::int64_t total;
  std::optional<std::string> next;
};
RENKEI_DESCRIBE(List, items, total, next)

struct Person {
  Private<std::string> name;
};
RENKEI_DESCRIBE(Person, name)

struct Reasoned {
  std::string reason;
};
RENKEI_DESCRIBE(Reasoned, reason)

struct Verbs {
  std::vector<std::string>& journal;
};

inline constexpr Permission kLook = open("toy.look");
inline constexpr Permission kEdit{"toy.edit", {Role::coordinator, Role::clerk}};

inline Result<List> search(Verbs& verbs, const Call& /*call*/, ListQuery query) {
  verbs.journal.push_back("search " + query.q.value_or("-"));
  return List{.items = {{"1", "第一小学校", Kind::school}}, .total = 1};
}

inline Result<Versioned<View>> one(Verbs& /*verbs*/, const Call& call) {
  const std::string id{call.request.path_value("id")};
  if (id == "0") return fail(ErrorKind::not_found, "toy.not_found");
  return Versioned<View>{{id, "第一小学校", Kind::school}, {.version = 3}};
}

inline Result<Versioned<View>> add(Verbs& verbs, const Call& /*call*/, Draft draft) {
  verbs.journal.push_back("add " + draft.name);
  return Versioned<View>{{"7", draft.name, draft.kind},
                         {.status = 201, .version = 1, .subject = "7"}};
}

inline Result<Versioned<View>> edit(Verbs& /*verbs*/, const Call& call, Draft draft) {
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return Versioned<View>{{std::string{call.request.path_value("id")}, draft.name, draft.kind},
                         {.version = *version + 1}};
}

inline Result<void> close(Verbs& verbs, const Call& /*call*/, Reasoned why) {
  verbs.journal.push_back("close " + why.reason);
  return {};
}

inline Result<Person> keeper(Verbs& /*verbs*/, const Call& /*call*/) {
  return Person{Private<std::string>{"見本 花子"}};
}

inline Result<int> hash(Verbs& verbs, const Call& /*call*/, Reasoned why) {
  verbs.journal.push_back("prepare");
  return static_cast<int>(why.reason.size());
}

inline Result<Written> keep(Verbs& verbs, const Call& /*call*/, const int& prepared) {
  verbs.journal.push_back("apply " + std::to_string(prepared));
  return Written{.subject = "9"};
}

inline Result<Reply> page(Verbs& /*verbs*/, const Call& /*call*/) {
  return Reply{.content_type = "text/html; charset=utf-8", .body = "<p>避難所</p>"};
}

inline Result<Reply> nearest(Verbs& /*verbs*/, const Call& /*call*/) {
  return Reply{.body = R"({"id":"1","name":"第一小学校","kind":"school"})",
               .headers = {{"ETag", "\"n\""}}};
}

inline Routes<Verbs> routes() {
  return {
      get<ListQuery, List>("/api/toy/shelters", kLook, "Find shelters", search),
      get<NoQuery, Whole<View>>("/api/toy/nearest", kLook, "The nearest shelter", nearest),
      get<NoQuery, View>("/api/toy/shelters/{id}", kLook, "One shelter", one),
      post<Draft, View>("/api/toy/shelters", kEdit, "Add a shelter", add).shown_again_by(one),
      put<Draft, View>("/api/toy/shelters/{id}", kEdit, "Replace a shelter", edit),
      post<Reasoned, NoReply>("/api/toy/shelters/{id}/close", kEdit, "Close a shelter", close),
      get<NoQuery, Personal<Person>>("/api/toy/shelters/{id}/keeper", kEdit, "Its keeper", keeper),
      post_prepared<Reasoned, NoReply>("/api/toy/keys", kEdit, "Keep a key", hash, keep)
          .with_body_max(4096),
      get<NoQuery, AnyReply>("/shelters", kLook, "The page", page),
  };
}

}  // namespace renkei::http::toy
