// Types, tags and compression of embedded files.
#include "platform/http/static_files.hpp"

#include <zlib.h>

#include <array>

#include "platform/crypto/hash.hpp"

namespace renkei::http {
namespace {

struct Type {
  std::string_view ending;
  std::string_view type;
};
constexpr std::array kTypes = {
    Type{".html", "text/html; charset=utf-8"},
    Type{".js", "text/javascript; charset=utf-8"},
    Type{".mjs", "text/javascript; charset=utf-8"},
    Type{".css", "text/css; charset=utf-8"},
    Type{".json", "application/json; charset=utf-8"},
    Type{".webmanifest", "application/manifest+json; charset=utf-8"},
    Type{".svg", "image/svg+xml"},
    Type{".png", "image/png"},
    Type{".jpg", "image/jpeg"},
    Type{".webp", "image/webp"},
    Type{".ico", "image/x-icon"},
    Type{".woff2", "font/woff2"},
    Type{".txt", "text/plain; charset=utf-8"},
    Type{".pdf", "application/pdf"},
};

bool is_text(std::string_view type) {
  return type.find("charset") != std::string_view::npos || type == "image/svg+xml";
}

// `tag` is one of those a list like `"a", W/"b"` or `*` names.
bool names_tag(std::string_view list, std::string_view tag) {
  return list == "*" || list.find(tag) != std::string_view::npos;
}

bool takes_gzip(const Request& request) {
  const auto accepted = request.header("accept-encoding");
  if (!accepted) return false;
  const std::size_t at = accepted->find("gzip");
  if (at == std::string_view::npos) return false;
  const auto rest = accepted->substr(at + 4);
  return !rest.starts_with(";q=0,") && rest != ";q=0" && !rest.starts_with(";q=0.0");
}

}  // namespace

std::string_view media_type(std::string_view name) {
  for (const auto& [ending, type] : kTypes) {
    if (name.ends_with(ending)) return type;
  }
  return "application/octet-stream";
}

bool has_hashed_name(std::string_view name) {
  static constexpr std::size_t kHash = 8;
  const std::size_t dot = name.rfind('.');
  const std::size_t slash = name.rfind('/') + 1;  // 0 if there is none
  if (dot == std::string_view::npos || dot < slash + kHash + 1) return false;
  if (name.find("assets/") == std::string_view::npos || name[dot - kHash - 1] != '-') return false;
  for (const char each : name.substr(dot - kHash, kHash)) {
    const bool fits = (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') ||
                      (each >= '0' && each <= '9') || each == '_' || each == '-';
    if (!fits) return false;
  }
  return true;
}

std::string gzip(std::string_view text) {
  z_stream stream{};
  constexpr int kGzip = 15 + 16;
  if (deflateInit2(&stream, 6, Z_DEFLATED, kGzip, 9, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string out(deflateBound(&stream, static_cast<uLong>(text.size())), '\0');
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): zlib reads it only, but asks for Bytef*
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  const bool whole = deflate(&stream, Z_FINISH) == Z_STREAM_END;
  out.resize(whole ? stream.total_out : 0);
  deflateEnd(&stream);
  return out;
}

StaticFiles::StaticFiles(std::span<const embedded::File> files, std::string_view prefix) {
  add(files, prefix);
}

void StaticFiles::add(std::span<const embedded::File> files, std::string_view prefix) {
  for (const auto& each : files) {
    File file{.bytes = each.bytes,
              .tag = crypto::sha256_hex(each.bytes).substr(0, 32),
              .type = media_type(each.name),
              .lasting = has_hashed_name(each.name)};
    if (is_text(file.type) && each.bytes.size() > 512) {
      file.zipped = gzip(each.bytes);
      if (file.zipped.size() >= each.bytes.size()) file.zipped.clear();
    }
    files_.insert_or_assign(std::string{prefix}.append(each.name), std::move(file));
  }
}

void StaticFiles::show_below(std::string prefix, std::string file_path) {
  below_.insert_or_assign(std::move(prefix), std::move(file_path));
}

std::optional<Reply> StaticFiles::find(std::string_view path, const Request& request) const {
  if (const auto file = files_.find(path); file != files_.end()) {
    return reply(file->second, request);
  }
  for (const auto& [prefix, file_path] : below_) {
    const bool below =
        path.starts_with(prefix) &&
        (path.size() == prefix.size() || prefix.ends_with('/') || path[prefix.size()] == '/');
    const auto file = files_.find(file_path);
    if (below && file != files_.end()) return reply(file->second, request);
  }
  return std::nullopt;
}

Reply StaticFiles::reply(const File& file, const Request& request) const {
  const bool zipped = !file.zipped.empty() && takes_gzip(request);
  const std::string tag = '"' + file.tag + (zipped ? "-gz\"" : "\"");
  Reply reply{.content_type = std::string{file.type}};
  reply.headers.emplace_back("etag", tag);
  reply.headers.emplace_back("cache-control",
                             file.lasting ? "public, max-age=31536000, immutable" : "no-cache");
  if (!file.zipped.empty()) reply.headers.emplace_back("vary", "Accept-Encoding");
  const auto known = request.header("if-none-match");
  if (known && names_tag(*known, tag)) {
    reply.status = 304;
    return reply;
  }
  if (zipped) reply.headers.emplace_back("content-encoding", "gzip");
  reply.lasting_body = zipped ? std::string_view{file.zipped} : file.bytes;
  return reply;
}

}  // namespace renkei::http
