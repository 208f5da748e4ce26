// The rows that were not taken, as a file to mend the source by.
#include "platform/http/url.hpp"

#include "features/intake/intake_routes.hpp"

namespace renkei::intake {
namespace {

Result<http::Reply> refused_rows(IntakeVerbs& verbs, const http::Call& call, http::NoQuery) {
  const auto id = http::path_id<ImportRunId>(call, "intake.not_found");
  if (!id) return pass_on(id);
  const auto run = verbs.imports.one(*id);
  if (!run) return pass_on(run);
  auto csv = verbs.imports.refused_csv(*id, verbs.sentence);
  if (!csv) return pass_on(csv);
  const std::string name = "取り込めない行 " + (*run)->file_name + ".csv";
  return http::Reply{.content_type = "text/csv; charset=utf-8",
                     .body = *std::move(csv),
                     .headers = {{"Content-Disposition",
                                  "attachment; filename=\"refused.csv\"; filename*=UTF-8''" +
                                      http::encode_component(name)},
                                 {"Cache-Control", "no-store"}}};
}

}  // namespace

http::Routes<IntakeVerbs> refused_rows_routes() {
  return {http::get<http::NoQuery, http::AnyReply>("/api/intake/imports/{id}/refused.csv", kImport,
                                                   "The rows that were not taken, as a file",
                                                   refused_rows)};
}

}  // namespace renkei::intake
