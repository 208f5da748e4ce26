// Writes problem+json.
#include "platform/http/problem.hpp"

#include "platform/json/text.hpp"

namespace renkei::http {
namespace {

void append_args(std::string& out, const Args& args) {
  out += "{";
  bool first = true;
  for (const auto& arg : args) {
    if (!first) out += ',';
    first = false;
    json::append_text(out, arg.name);
    out += ':';
    if (const auto* number = std::get_if<std::int64_t>(&arg.value)) {
      json::append_number(out, *number);
    } else {
      json::append_text(out, shown(arg));
    }
  }
  out += '}';
}

void append_fields(std::string& out, const std::vector<FieldError>& fields) {
  bool first = true;
  for (const auto& field : fields) {
    out += first ? R"({"field":)" : R"(,{"field":)";
    first = false;
    json::append_text(out, field.field);
    out += R"(,"reason":)";
    json::append_text(out, field.reason.key());
    if (!field.args.empty()) {
      out += R"(,"args":)";
      append_args(out, field.args);
    }
    out += '}';
  }
}

std::optional<std::int64_t> number(const Args& args, std::string_view name) {
  for (const auto& arg : args) {
    const auto* value = std::get_if<std::int64_t>(&arg.value);
    if (arg.name == name && value != nullptr) return *value;
  }
  return std::nullopt;
}

}  // namespace

Reply problem(const Sentences& sentences, const Error& error, const Request& request,
              std::optional<int> status) {
  Reply reply{.status = status.value_or(status_of(error.kind)),
              .content_type = "application/problem+json; charset=utf-8"};
  const auto language = language_of(request.header("accept-language").value_or(""));
  std::string& out = reply.body;
  out = R"({"type":"urn:renkei:)";
  out += error.reason.key();
  out += R"(","title":)";
  json::append_text(out, sentences.say(language, error));
  out += R"(,"status":)";
  json::append_number(out, reply.status);
  out += R"(,"reason":)";
  json::append_text(out, error.reason.key());
  if (!error.args.empty()) {
    out += R"(,"args":)";
    append_args(out, error.args);
  }
  if (!error.fields.empty()) {
    out += R"(,"errors":[)";
    append_fields(out, error.fields);
    out += ']';
  }
  out += R"(,"request_id":)";
  json::append_text(out, request.request_id);
  out += '}';
  reply.headers.emplace_back("content-language", language == Language::en ? "en" : "ja");
  if (reply.status == 429 || reply.status == 503) {
    reply.headers.emplace_back("retry-after",
                               std::to_string(number(error.args, "seconds").value_or(5)));
  }
  if (const auto version = number(error.args, "version"); version && reply.status == 412) {
    reply.headers.emplace_back("etag", '"' + std::to_string(*version) + '"');
  }
  return reply;
}

}  // namespace renkei::http
