// What everyone but the code that answers needs to know of a route: the router, OpenAPI, the sweep
// test, the permission matrix and the dispatcher read the same table.
#pragma once
#include <initializer_list>
#include <string>
#include <string_view>

#include "kernel/actor.hpp"

#include "platform/http/message.hpp"
#include "platform/json/schema.hpp"

namespace renkei::http {

// A right, e.g. "directory.edit", with the roles that hold it by default. Has no empty state: a
// route that forgets its permission does not compile. `open(key)` means everyone, signed in or not.
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

[[nodiscard]] consteval Permission open(const char* key) {
  return {
      key,
      {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member, Role::professional,
       Role::city_member, Role::city_operator, Role::auditor, Role::public_}};
}

// Everybody who signed in.
[[nodiscard]] consteval Permission signed_in(const char* key) {
  return {key,
          {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member,
           Role::professional, Role::city_member, Role::city_operator, Role::auditor}};
}

// Everybody who signed in to work: an auditor reads who looked at what, and nothing else.
[[nodiscard]] consteval Permission at_work(const char* key) {
  return {key,
          {Role::coordinator, Role::clerk, Role::desk_member, Role::facility_member,
           Role::professional, Role::city_member, Role::city_operator}};
}

// How the body of a request is read.
enum class BodyForm : std::uint8_t { none, json, form, multipart, raw };
RENKEI_DESCRIBE_ENUM(BodyForm, none, json, form, multipart, raw)

// What a reply holds: nothing, JSON of a described type, or whatever the handler makes.
enum class ReplyForm : std::uint8_t { none, json, any };
RENKEI_DESCRIBE_ENUM(ReplyForm, none, json, any)

struct Endpoint {
  Method method;
  std::string path;  // /api/<feature>/<plural>[/{id}[/<verb>]]
  Permission permission;
  std::string_view summary;  // one line, also in OpenAPI
  bool personal = false;     // the reply shows a person: the look itself is audited
  bool writes = false;       // runs in the write transaction
  bool versioned = false;    // wants If-Match: PUT, and verbs on an existing thing
  std::size_t body_max = std::size_t{1} << 20U;
  BodyForm body_form = BodyForm::none;
  ReplyForm reply_form = ReplyForm::none;
  json::SchemaOf query = {}, body = {}, reply = {};  // {} where there is none
};

}  // namespace renkei::http
