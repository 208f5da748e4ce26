#include "features/intake/intake_routes.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "platform/http/time_list.hpp"
#include "platform/http/url.hpp"

namespace renkei::intake {
namespace {

using http::Call;
using http::NoBody;
using http::NoQuery;
using http::RawBody;
using http::Versioned;

constexpr std::size_t kUploadMax = std::size_t{64} << 20U;
constexpr int kPage = 50;

struct PageQuery {
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(PageQuery, limit, cursor)

struct RowsQuery {
  std::optional<RowFilter> outcome;
  std::optional<int> limit;
  std::optional<std::string> cursor;
};
RENKEI_DESCRIBE(RowsQuery, outcome, limit, cursor)

struct UploadQuery {
  std::optional<Date> as_of;
};
RENKEI_DESCRIBE(UploadQuery, as_of)

struct Staged {
  ImportRunId id;
};

Result<ImportRunId> id_of(const Call& call) {
  return http::path_id<ImportRunId>(call, "intake.not_found");
}

int page_of(const std::optional<int>& limit) { return std::clamp(limit.value_or(kPage), 1, 200); }

Result<Versioned<ImportView>> shown(const Result<ImportRun>& run, int status = 200) {
  if (!run) return pass_on(run);
  return Versioned<ImportView>{
      view_of(*run), {.status = status, .version = (*run)->version, .subject = (*run)->id.text()}};
}

// What an upload says of itself outside its body.
struct Upload {
  std::string file_name;
  std::optional<Date> as_of;
};

Result<Upload> upload_of(const Call& call) {
  const auto name = call.request.header("x-file-name");
  if (!name) return fail(ErrorKind::malformed, "intake.file_name_unreadable");
  const auto decoded = http::decode_path(std::string{"/"} + std::string{*name});
  if (!decoded || decoded->size() < 2) {
    return fail(ErrorKind::malformed, "intake.file_name_unreadable");
  }
  const auto query = http::read_query<UploadQuery>(call.request.query);
  if (!query) return pass_on(query);
  return Upload{decoded->substr(1), query->as_of};
}

Result<Staged> read_upload(IntakeVerbs& verbs, const Call& call, RawBody /*body*/) {
  const auto upload = upload_of(call);
  if (!upload) return pass_on(upload);
  auto id =
      verbs.uploads.stage(call.request.body, upload->file_name, upload->as_of, call.actor.who);
  if (!id) return pass_on(id);
  return Staged{*std::move(id)};
}

Result<Versioned<ImportView>> add(IntakeVerbs& verbs, const Call& /*call*/, const Staged& staged) {
  return shown(verbs.imports.uploaded(staged.id), 201);
}

// A look, though a POST: the file is in the body.
Result<FileReport> foretell(IntakeVerbs& verbs, const Call& call, RawBody /*body*/) {
  const auto upload = upload_of(call);
  if (!upload) return pass_on(upload);
  return verbs.uploads.foretell(call.request.body, upload->file_name, upload->as_of);
}

Result<ImportPage> list(IntakeVerbs& verbs, const Call& /*call*/, PageQuery query) {
  const http::TimeList pages{verbs.cursors, "intake.imports"};
  const auto before = pages.place<Place>(query.cursor);
  if (!before) return pass_on(before);
  const int limit = page_of(query.limit);
  const auto runs = verbs.imports.newest(*before, limit + 1);
  if (!runs) return pass_on(runs);
  return pages.page<ImportPage>(
      *runs, limit, [](const ImportRun& run) { return view_of(run); }, &ImportView::at);
}

Result<Versioned<ImportView>> one(IntakeVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  return shown(verbs.imports.one(*id));
}

Result<RowListPage> rows(IntakeVerbs& verbs, const Call& call, RowsQuery query) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const RowFilter filter = query.outcome.value_or(RowFilter::refused);
  const std::string list_name = "intake.rows." + id->text() + "." + std::string{enum_name(filter)};
  RowPlace after;
  if (query.cursor) {
    const auto cursor = verbs.cursors.unseal(*query.cursor, list_name);
    if (!cursor) return pass_on(cursor);
    after = {std::stoll(cursor->sort_key), std::stoll(cursor->id)};
  }
  auto found = verbs.imports.rows(*id, filter, after, page_of(query.limit));
  if (!found) return pass_on(found);
  RowListPage page{.items = std::move(found->rows), .next = {}};
  if (found->next) {
    page.next = verbs.cursors.seal(
        {std::to_string(found->next->line), std::to_string(found->next->batch)}, list_name);
  }
  return page;
}

using Verb = Result<ImportRun> (ImportActions::*)(const ImportRunId&, std::int64_t);

template <Verb verb>
Result<Versioned<ImportView>> do_verb(IntakeVerbs& verbs, const Call& call) {
  const auto id = id_of(call);
  if (!id) return pass_on(id);
  const auto version = call.request.if_match();
  if (!version) return pass_on(version);
  return shown((verbs.imports.*verb)(*id, *version));
}

}  // namespace

http::Routes<IntakeVerbs> routes() {
  http::Routes<IntakeVerbs> table = {
      http::post_prepared<RawBody, ImportView>("/api/intake/imports", kImport,
                                               "Read and check a file (name in X-File-Name)",
                                               read_upload, add)
          .with_body_max(kUploadMax),
      http::post_look<RawBody, FileReport>("/api/intake/forecasts", kImport,
                                           "What importing a file would change", foretell)
          .with_body_max(kUploadMax),
      http::get<PageQuery, ImportPage>("/api/intake/imports", kImport, "Imports, newest first",
                                       list),
      http::get<NoQuery, ImportView>("/api/intake/imports/{id}", kImport,
                                     "An import with its progress and report", one),
      http::get<RowsQuery, RowListPage>("/api/intake/imports/{id}/rows", kImport,
                                        "Rows of an import by what became of them", rows),
      http::post<NoBody, ImportView>("/api/intake/imports/{id}/start", kImport,
                                     "Bring the rows into the directory",
                                     do_verb<&ImportActions::start>),
      http::post<NoBody, ImportView>("/api/intake/imports/{id}/cancel", kImport,
                                     "Stop; what was applied stays",
                                     do_verb<&ImportActions::cancel>),
      http::post<NoBody, ImportView>("/api/intake/imports/{id}/undo", kImport,
                                     "Take back what nobody changed since",
                                     do_verb<&ImportActions::undo>),
  };
  for (auto& more : {refused_rows_routes(), proposal_routes(), filing_routes()}) {
    std::copy(more.begin(), more.end(), std::back_inserter(table));
  }
  return table;
}

}  // namespace renkei::intake
