// Writing the document piece by piece; the order of everything is fixed.
#include "platform/http/openapi.hpp"

#include <algorithm>

#include "platform/json/text.hpp"

namespace renkei::http {
namespace {

constexpr std::string_view kProblem =
    R"({"type":"object","properties":{"type":{"type":"string"},"title":{"type":"string"},)"
    R"("status":{"type":"integer"},"reason":{"type":"string"},)"
    R"("args":{"type":"object","additionalProperties":{"type":["string","integer"]}},)"
    R"("errors":{"type":"array","items":{"type":"object","properties":{)"
    R"("field":{"type":"string"},"reason":{"type":"string"},)"
    R"("args":{"type":"object","additionalProperties":{"type":["string","integer"]}}},)"
    R"("required":["field","reason"]}},"request_id":{"type":"string"}},)"
    R"("required":["type","title","status","reason","request_id"]})";
constexpr std::string_view kIfMatch =
    R"({"name":"If-Match","in":"header","required":true,"description":"The version that was read.",)"
    R"("schema":{"type":"string"}})";
constexpr std::string_view kIdempotencyKey =
    R"({"name":"Idempotency-Key","in":"header","required":false,)"
    R"("description":"Makes a repeated request harmless.",)"
    R"("schema":{"type":"string","format":"uuid"}})";

std::string json_text(std::string_view text) {
  std::string out;
  json::append_text(out, text);
  return out;
}

// "get_directory_facilities_id" of GET /api/directory/facilities/{id}.
std::string operation_id(const Endpoint& endpoint) {
  std::string id{enum_name(endpoint.method)};
  for (const char each : std::string_view{endpoint.path}.substr(4)) {
    const bool plain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
    if (plain) {
      id += each;
    } else if (!id.ends_with('_')) {
      id += '_';
    }
  }
  while (id.ends_with('_')) id.pop_back();
  return id;
}

// The segment behind /api/.
std::string_view feature_of(std::string_view path) {
  path.remove_prefix(5);
  return path.substr(0, path.find('/'));
}

void add_to(std::string& list, std::string_view item) {
  if (!list.empty()) list += ',';
  list += item;
}

std::string query_parameter(const json::SchemaMember& member) {
  const bool yes_or_no = member.schema == R"({"type":"boolean"})";
  const bool required = member.required && !member.list && !yes_or_no;
  std::string out = R"({"name":)" + json_text(member.name) + R"(,"in":"query","required":)";
  out += required ? "true" : "false";
  if (member.list) out += R"(,"style":"form","explode":false)";
  return out + R"(,"schema":)" + member.schema + "}";
}

std::string parameters(const Endpoint& endpoint, json::Schemas& schemas) {
  std::string list;
  std::string_view path = endpoint.path;
  for (auto open = path.find('{'); open != std::string_view::npos; open = path.find('{')) {
    path.remove_prefix(open + 1);
    add_to(list, R"({"name":)" + json_text(path.substr(0, path.find('}'))) +
                     R"(,"in":"path","required":true,"schema":{"type":"string"}})");
  }
  if (endpoint.query.members != nullptr) {
    for (const auto& member : endpoint.query.members(schemas)) {
      add_to(list, query_parameter(member));
    }
  }
  if (endpoint.versioned) add_to(list, kIfMatch);
  if (endpoint.method == Method::post && endpoint.writes) add_to(list, kIdempotencyKey);
  return list;
}

std::string body(const Endpoint& endpoint, json::Schemas& schemas) {
  const auto content = [](std::string_view type, std::string_view schema) {
    return R"({"required":true,"content":{)" + json_text(type) + R"(:{"schema":)" +
           std::string{schema} + "}}}";
  };
  switch (endpoint.body_form) {
    case BodyForm::json:
      return content("application/json", endpoint.body.schema(schemas));
    case BodyForm::form:
      return content("application/x-www-form-urlencoded", endpoint.body.schema(schemas));
    case BodyForm::multipart:
      return content("multipart/form-data", R"({"type":"object"})");
    case BodyForm::raw:
      return content("application/octet-stream", R"({"type":"string","format":"binary"})");
    case BodyForm::none:
      break;
  }
  return {};
}

std::string responses(const Endpoint& endpoint, json::Schemas& schemas) {
  std::string out;
  if (endpoint.reply_form == ReplyForm::none) {
    out = R"("204":{"description":"Done"})";
  } else if (endpoint.reply_form == ReplyForm::any) {
    out = R"("200":{"description":"As it is"})";
  } else {
    const std::string content =
        R"("content":{"application/json":{"schema":)" + endpoint.reply.schema(schemas) + "}}}";
    out = R"("200":{"description":"Done",)" + content;
    if (endpoint.method == Method::post && endpoint.writes) {
      out += R"(,"201":{"description":"Made",)" + content;
    }
  }
  return out + R"(,"default":{"description":"Refused","content":{"application/problem+json":)" +
         R"({"schema":{"$ref":"#/components/schemas/Problem"}}}})";
}

std::string operation(const Endpoint& endpoint, json::Schemas& schemas) {
  std::string out = json_text(enum_name(endpoint.method)) + R"(:{"operationId":)" +
                    json_text(operation_id(endpoint)) + R"(,"summary":)" +
                    json_text(endpoint.summary) + R"(,"tags":[)" +
                    json_text(feature_of(endpoint.path)) + R"(],"x-permission":)" +
                    json_text(endpoint.permission.key());
  if (endpoint.permission.is_open()) out += R"(,"security":[])";
  if (const auto list = parameters(endpoint, schemas); !list.empty()) {
    out += R"(,"parameters":[)" + list + "]";
  }
  if (const auto content = body(endpoint, schemas); !content.empty()) {
    out += R"(,"requestBody":)" + content;
  }
  return out + R"(,"responses":{)" + responses(endpoint, schemas) + "}}";
}

}  // namespace

std::string openapi(const std::vector<const Endpoint*>& endpoints, std::string_view version) {
  auto sorted = endpoints;
  std::erase_if(sorted, [](const Endpoint* each) { return !each->path.starts_with("/api/"); });
  std::sort(sorted.begin(), sorted.end(), [](const Endpoint* left, const Endpoint* right) {
    return std::tie(left->path, left->method) < std::tie(right->path, right->method);
  });
  json::Schemas schemas;
  schemas.put("Problem", std::string{kProblem});
  std::string paths;
  std::string_view before;
  for (const Endpoint* each : sorted) {
    if (each->path != before) {
      if (!paths.empty()) paths += "},";
      paths += json_text(each->path) + ":{";
    } else {
      paths += ',';
    }
    before = each->path;
    paths += operation(*each, schemas);
  }
  if (!paths.empty()) paths += '}';
  std::string components;
  for (const auto& [name, schema] : schemas.all())
    add_to(components, json_text(name) + ":" + schema);
  return indented(
      R"({"openapi":"3.1.0","info":{"title":"Renkei","version":)" + json_text(version) +
      R"(,"license":{"name":"Apache-2.0","identifier":"Apache-2.0"}},"security":[{"session":[]}],)" +
      R"("paths":{)" + paths + R"(},"components":{"schemas":{)" + components +
      R"(},"securitySchemes":{"session":{"type":"apiKey","in":"cookie","name":"__Host-renkei"}}}})");
}

std::string indented(std::string_view json) {
  std::string out;
  std::size_t depth = 0;
  bool inside_text = false;
  const auto line = [&] { out.append(1, '\n').append(depth * 2, ' '); };
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char each = json[i];
    if (inside_text) {
      out += each;
      if (each == '\\') out += json[++i];
      inside_text = each != '"';
      continue;
    }
    const bool empty = (each == '{' || each == '[') && i + 1 < json.size() &&
                       (json[i + 1] == '}' || json[i + 1] == ']');
    if (each == '}' || each == ']') {
      --depth;
      line();
    }
    out += each;
    if (empty) {
      out += json[++i];
    } else if (each == '{' || each == '[') {
      ++depth;
      line();
    } else if (each == ',') {
      line();
    } else if (each == ':') {
      out += ' ';
    }
    inside_text = each == '"';
  }
  return out += '\n';
}

}  // namespace renkei::http
