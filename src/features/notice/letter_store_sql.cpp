// Letters, the jobs that carry them, and up to where people were told.
#include "platform/sql/described_table.hpp"
#include "platform/sql/jobs.hpp"

#include "features/notice/notice_store_sql.hpp"

namespace renkei::notice {
namespace {

constexpr std::string_view kOnly = "hub";

constexpr std::string_view kSameLetter = R"(
  SELECT id FROM notice_letter WHERE account = $1 AND way = $2 AND state = 'waiting'
    AND due_at = $3 AND COALESCE(subscription, '') = $4 ORDER BY id LIMIT 1)";
constexpr std::string_view kFailed =
    "WHERE account = $1 AND way = $2 AND state IN ('sent', 'refused', 'given_up')"
    " ORDER BY ended_at DESC, id DESC LIMIT 1";

}  // namespace

Result<void> SqlLetters::enclose(const Letter& letter, const NoticeId& notice,
                                 std::chrono::milliseconds in) {
  std::string id;
  auto looked = session_.query(
      kSameLetter,
      [&](const sql::Row& row) -> Result<void> {
        id = row.text(0);
        return {};
      },
      letter.account, letter.way, letter.due_at,
      letter.subscription ? letter.subscription->text() : std::string{});
  if (!looked) return looked;
  if (id.empty()) {
    id = letter.id.text();
    if (auto added = sql::insert_row(session_, "notice_letter", letter); !added) return added;
    auto queued = sql::enqueue(session_, ids_,
                               {.kind = std::string{kLetterJob},
                                .subject = id,
                                .run_at = system_now_ + in,
                                .key = std::string{kLetterJob} + ':' + id},
                               system_now_);
    if (!queued) return pass_on(queued);
  }
  auto enclosed =
      session_.run("INSERT INTO notice_letter_item (letter, notice) VALUES ($1, $2)", id, notice);
  if (!enclosed) return pass_on(enclosed);
  return {};
}

Result<Letter> SqlLetters::letter(const LetterId& id) const {
  auto found = sql::rows_of<Letter>(session_, "notice_letter", "WHERE id = $1", id);
  if (!found) return pass_on(found);
  if (found->empty()) return fail(ErrorKind::not_found, "notice.unknown");
  return std::move(found->front());
}

Result<std::vector<Notice>> SqlLetters::unread_in(const LetterId& id) const {
  return sql::rows_of<Notice>(session_, "notice",
                              "WHERE read_at IS NULL AND id IN"
                              " (SELECT notice FROM notice_letter_item WHERE letter = $1)"
                              " ORDER BY made_at, id LIMIT $2",
                              id, NoticeStore::kItemsMax);
}

Result<void> SqlLetters::end(const LetterId& id, LetterState state, Instant now) {
  auto ended = session_.run("UPDATE notice_letter SET state = $2, ended_at = $3 WHERE id = $1", id,
                            state, now);
  if (!ended) return pass_on(ended);
  return {};
}

Result<std::optional<Letter>> SqlLetters::failed(std::string_view account, Way way) const {
  auto found = sql::rows_of<Letter>(session_, "notice_letter", kFailed, account, way);
  if (!found) return pass_on(found);
  if (found->empty() || found->front().state == LetterState::sent) return std::nullopt;
  return std::move(found->front());
}

Result<std::optional<Progress>> SqlLetters::progress() const {
  std::optional<Progress> found;
  auto read = session_.query(
      "SELECT seq, day FROM notice_progress WHERE id = $1",
      [&](const sql::Row& row) -> Result<void> {
        found = Progress{row.integer(0), Date::parse(row.text(1))};
        return {};
      },
      kOnly);
  if (!read) return pass_on(read);
  return found;
}

Result<void> SqlLetters::put_progress(const Progress& progress) {
  auto put = session_.run(
      "INSERT INTO notice_progress (id, seq, day) VALUES ($1, $2, $3)"
      " ON CONFLICT (id) DO UPDATE SET seq = excluded.seq, day = excluded.day",
      kOnly, progress.seq, progress.day);
  if (!put) return pass_on(put);
  return {};
}

}  // namespace renkei::notice
