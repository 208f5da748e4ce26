// An edition of the booklet: frozen, printed chapter by chapter, bound. Each step ends in the
// database, so that a job taken up again after a power cut goes on where it was.
#include "platform/json/json.hpp"
#include "platform/sql/files.hpp"

#include "features/listing/booklet_pages.hpp"
#include "features/listing/gather_actions.hpp"
#include "features/listing/listing_store_sql.hpp"
#include "features/listing/making_job.hpp"

namespace renkei::listing {
namespace {

constexpr int kPagesBetweenTalks = 5;
constexpr std::int64_t kEntriesOnPage = 8;  // a guess for the bar; chapters are counted exactly
constexpr std::chrono::days kPartsKept{2};
constexpr std::string_view kPdf = "application/pdf";

Result<void> nothing(sql::Session& /*session*/, const sql::FileFacts& /*file*/) { return {}; }

// One run of the job.
class Printing {
 public:
  Printing(const JobMeans& means, sql::JobCall& call, EditionRecord edition)
      : means_(means), call_(call), edition_(std::move(edition)) {}

  Result<void> run() {
    if (auto frozen = freeze(); !frozen) return frozen;
    if (auto read = read_parts(); !read) return read;
    for (const auto& chapter : booklet_.chapters) {
      if (auto printed = chapter_part(chapter); !printed) return printed;
    }
    auto back = print(back_html(frame(), booklet_, places_), next_page_);
    if (!back) return pass_on(back);
    auto front = print(front_html(frame(), booklet_, firsts_, next_page_), 1);
    if (!front) return pass_on(front);
    return bind(std::move(front->pdf), std::move(back->pdf),
                front->pages + next_page_ - 1 + back->pages);
  }

 private:
  template <class T>
  Result<T> look(const std::function<Result<T>(sql::Session&)>& at) {
    return sql::read_for<T>(means_.database, at);
  }
  Result<std::string> bytes_of(const std::string& file) {
    return look<std::string>([&](sql::Session& session) -> Result<std::string> {
      const auto facts = sql::file_facts(session, file, means_.system_clock.now());
      if (!facts) return pass_on(facts);
      return sql::file_bytes(session, *facts);
    });
  }
  Result<sql::FileFacts> keep(
      std::string name, std::string_view type, std::string_view bytes, std::chrono::days days,
      const std::function<Result<void>(sql::Session&, const sql::FileFacts&)>& with) {
    sql::FileWriter file{means_.database, means_.ids, means_.system_clock};
    if (auto begun = file.begin(std::move(name), std::string{type}); !begun) return pass_on(begun);
    if (auto put = file.append(bytes); !put) return pass_on(put);
    return file.finish(means_.system_clock.now() + days, with);
  }

  // What the edition holds, from now on the same whatever happens to the directory.
  Result<void> freeze() {
    if (edition_.content) {
      const auto text = bytes_of(*edition_.content);
      if (!text) return pass_on(text);
      auto booklet = json::read<Booklet>(*text);
      if (!booklet) return pass_on(booklet);
      booklet_ = std::move(*booklet);
      return {};
    }
    const auto found = directory_search::found_facilities(means_.listing.index);
    const GatherMeans means{
        *found,
        [this](const std::vector<directory::FacilityId>& ids) {
          return look<std::vector<directory::FacilityCard>>(
              [&](sql::Session& session) { return directory::facility_cards(session)->some(ids); });
        },
        means_.clock.now()};
    const auto cards = gather_all(means, {ListKind::found, {}, edition_.audience}, kBookletMax);
    if (!cards) return pass_on(cards);
    booklet_ = make_booklet(*cards, *found->words());
    edition_.facilities = booklet_.facilities;
    auto kept = keep("booklet.json", "application/json", json::write(booklet_), kKept,
                     [&](sql::Session& session, const sql::FileFacts& file) -> Result<void> {
                       SqlListingStore store{session};
                       auto edition = store.edition(edition_.id);
                       if (!edition) return pass_on(edition);
                       edition->content = file.id;
                       edition->facilities = booklet_.facilities;
                       return store.replace(*edition);
                     });
    if (!kept) return pass_on(kept);
    edition_.content = kept->id;
    return {};
  }

  Result<void> read_parts() {
    auto parts = look<std::vector<PrintedPart>>(
        [&](sql::Session& session) { return SqlListingStore{session}.parts(edition_.id); });
    if (!parts) return pass_on(parts);
    for (auto& part : *parts) printed_.emplace(part.number, std::move(part));
    auto areas = look<std::vector<geography::AreaRow>>(means_.areas);
    if (!areas) return pass_on(areas);
    areas_ = std::move(*areas);
    for (const auto& chapter : booklet_.chapters) {
      total_ += static_cast<std::int64_t>(chapter.size());
    }
    // Index and front are about as much work as a twentieth of the chapters.
    total_ += total_ / 20 + 1;
    return {};
  }

  Result<void> chapter_part(const BookletChapter& chapter) {
    const auto before = printed_.find(chapter.number);
    std::string pdf;
    PrintedPart part{.number = chapter.number};
    if (before != printed_.end()) {
      auto bytes = bytes_of(before->second.file);
      if (!bytes) return pass_on(bytes);
      pdf = std::move(*bytes);
      part = before->second;
    } else {
      auto printed = print(chapter_html(frame(), chapter, areas_), next_page_);
      if (!printed) return pass_on(printed);
      pdf = std::move(printed->pdf);
      part.pages = printed->pages;
      part.places = std::move(printed->places);
      auto kept = keep("chapter.pdf", kPdf, pdf, kPartsKept,
                       [&](sql::Session& session, const sql::FileFacts& file) {
                         part.file = file.id;
                         return SqlListingStore{session}.add_part(edition_.id, part);
                       });
      if (!kept) return pass_on(kept);
    }
    files_.push_back(part.file);
    documents_.push_back(std::move(pdf));
    places_.insert(part.places.begin(), part.places.end());
    firsts_.push_back(next_page_);
    next_page_ += static_cast<int>(part.pages);
    done_ += static_cast<std::int64_t>(chapter.size());
    return call_.progress(done_, total_);
  }

  Result<paper::Printed> print(const std::string& html, int first_page) {
    const std::int64_t before = done_;
    return means_.press.print(
        html, first_page,
        {.must_stop = [this] { return call_.must_stop(); },
         .page =
             [this, before](int page) {
               if (page % kPagesBetweenTalks != 0) return;
               // A bar that cannot be written is no reason to stop printing.
               (void)call_.progress(std::min(before + page * kEntriesOnPage, total_ - 1), total_);
             }});
  }

  Result<void> bind(std::string front, std::string back, int pages) {
    if (pages > paper::kPagesMax) {
      return fail(ErrorKind::too_large, "paper.too_many_pages",
                  {{"most", std::int64_t{paper::kPagesMax}}});
    }
    documents_.insert(documents_.begin(), std::move(front));
    documents_.push_back(std::move(back));
    const auto bound =
        means_.press.bind(documents_, {.must_stop = [this] { return call_.must_stop(); }});
    if (!bound) return pass_on(bound);
    CopyFacts facts = facts_of(edition_, means_.listing.hub_name);
    facts.title += "_第" + std::to_string(edition_.number) + "版";
    auto kept = keep(file_name_of(facts, "pdf"), kPdf, *bound, kKept, nothing);
    if (!kept) return pass_on(kept);
    return means_.database.write(
        {.apply = [&](sql::Session& session) { return finished(session, kept->id, pages); }});
  }

  Result<void> finished(sql::Session& session, const std::string& file, int pages) {
    SqlListingStore store{session};
    auto edition = store.edition(edition_.id);
    if (!edition) return pass_on(edition);
    if (edition->state == Making::making) {
      edition->state = Making::done;
      edition->file = file;
      edition->pages = pages;
      edition->finished_at = means_.clock.now();
      if (auto kept = store.replace(*edition); !kept) return kept;
    }
    for (const auto& part : files_) {
      if (auto dropped = sql::drop_file(session, part, means_.system_clock.now()); !dropped) {
        return dropped;
      }
    }
    if (auto dropped = store.drop_parts(edition_.id); !dropped) return dropped;
    return call_.finish(session);
  }

  [[nodiscard]] BookletFrame frame() const {
    return {means_.frame, {.name = means_.listing.hub_name, .demo = means_.demo}, edition_};
  }

  const JobMeans& means_;
  sql::JobCall& call_;
  EditionRecord edition_;
  Booklet booklet_;
  std::map<std::int64_t, PrintedPart> printed_;  // before this run
  std::vector<geography::AreaRow> areas_;
  std::vector<std::string> documents_;
  std::vector<std::string> files_;
  std::map<std::string, int> places_;
  std::vector<int> firsts_;
  int next_page_ = 1;
  std::int64_t done_ = 0;
  std::int64_t total_ = 0;
};

}  // namespace

Result<void> make_edition(const JobMeans& means, sql::JobCall& call) {
  const EditionId id{call.job().subject.value_or("")};
  auto edition = sql::read_for<EditionRecord>(
      means.database, [&](sql::Session& session) { return SqlListingStore{session}.edition(id); });
  if (!edition) return pass_on(edition);
  if (edition->state != Making::making) {
    return means.database.write(
        {.apply = [&](sql::Session& session) { return call.finish(session); }});
  }
  auto printed = Printing{means, call, std::move(*edition)}.run();
  if (printed || !is_hopeless(printed.error())) return printed;
  return means.database.write({.apply = [&](sql::Session& session) -> Result<void> {
    SqlListingStore store{session};
    auto failed = store.edition(id);
    if (!failed) return pass_on(failed);
    failed->state = Making::failed;
    failed->reason = std::string{printed.error().reason.key()};
    failed->finished_at = means.clock.now();
    if (auto kept = store.replace(*failed); !kept) return kept;
    return call.finish(session);
  }});
}

}  // namespace renkei::listing
