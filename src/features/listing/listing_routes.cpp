// See listing_routes.hpp.
#include "features/listing/listing_routes.hpp"

#include "platform/http/url.hpp"

namespace renkei::listing {
namespace {

Result<http::Reply> export_list(ListingVerbs& verbs, const http::Call& call, ExportQuery query) {
  auto exported = verbs.exports.export_now(call.actor, query, call.now);
  if (!exported) return pass_on(exported);
  return as_download(std::move(exported->bytes), exported->content_type, exported->name);
}

Result<Substitutions> report(ListingVerbs& verbs, const http::Call& call, ExportQuery query) {
  query.charset = Charset::cp932;
  auto exported = verbs.exports.export_now(call.actor, query, call.now);
  if (!exported) return pass_on(exported);
  return std::move(exported->substitutions);
}

}  // namespace

http::Reply as_download(std::string bytes, std::string_view content_type, std::string_view name) {
  const auto dot = name.rfind('.');
  const std::string plain =
      "renkei" + std::string{dot == std::string_view::npos ? "" : name.substr(dot)};
  return {.content_type = std::string{content_type},
          .body = std::move(bytes),
          .headers = {
              {"Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" +
                                          http::encode_component(name)},
              {"Cache-Control", "no-store"}}};
}

http::Routes<ListingVerbs> routes() {
  return {
      on_workers(http::get<ExportQuery, http::AnyReply>(
          "/api/listing/export", kExport, "A list as a file, at most 5,000 facilities",
          export_list)),
      on_workers(http::get<ExportQuery, Substitutions>(
          "/api/listing/substitutions", kExport,
          "The characters that CP932 cannot hold in this list, and what stands instead", report)),
  };
}

}  // namespace renkei::listing
