// Walks the chain in pages. Where a row does not fit its predecessor a new run begins; afterwards
// the runs are put back into the order in which they were sealed.
#include "platform/sql/audit_check.hpp"

#include <algorithm>
#include <map>

#include "platform/sql/audit_text.hpp"

namespace renkei::sql {
namespace {

constexpr std::int64_t kPage = 500;
constexpr std::size_t kFindingsMax = 100;

// Rows that fit one another: [first, last]. `head` does not fit the row that stands before it.
struct Run {
  StoredAudit head;
  std::int64_t last = 0;
  std::string end_hash;
  bool after_gap = false;  // what stood before is gone, so its head cannot be checked
  bool subjects_fit = true;
};

class Walk {
 public:
  explicit Walk(AuditReport& report) : report_(report) {
    runs_.push_back({.head = {}, .last = 0, .end_hash = std::string{kChainStart}});
  }

  void take(const StoredAudit& row, const std::vector<std::string>& subjects) {
    ++report_.rows;
    const bool subjects_fit = digest_of(subjects) == row.subject_digest;
    Run& run = runs_.back();
    const bool gap = row.seq != run.last + 1;
    if (gap) add({AuditFault::missing, run.last + 1, row.seq - 1});
    if (!gap && subjects_fit && seal_of(run.end_hash, row) == row.hash) {
      run.last = row.seq;
      run.end_hash = row.hash;
      return;
    }
    if (runs_.size() > kFindingsMax) {
      report_.more_findings = true;
      run.last = row.seq;
      run.end_hash = row.hash;
      return;
    }
    runs_.push_back({.head = row,
                     .last = row.seq,
                     .end_hash = row.hash,
                     .after_gap = gap,
                     .subjects_fit = subjects_fit});
  }

  void finish(std::int64_t head_seq, std::string_view head_hash) {
    for (std::size_t at = 1; at < runs_.size(); ++at) judge(at);
    const Run& end = runs_.back();
    if (head_seq > end.last) add({AuditFault::end_missing, end.last + 1, head_seq});
    if (head_seq < end.last) add({AuditFault::added, head_seq + 1, end.last});
    if (head_seq == end.last && head_hash != end.end_hash && end_is_in_place()) {
      add({AuditFault::changed, end.last, end.last});
    }
    std::ranges::sort(report_.findings, {}, &AuditFinding::seq);
  }

 private:
  void add(AuditFinding finding) {
    if (report_.findings.size() < kFindingsMax) {
      report_.findings.push_back(std::move(finding));
    } else {
      report_.more_findings = true;
    }
  }

  // The run after whose end this one was sealed.
  [[nodiscard]] std::optional<std::size_t> predecessor(std::size_t of) const {
    for (std::size_t at = 0; at < runs_.size(); ++at) {
      if (at != of && seal_of(runs_[at].end_hash, runs_[of].head) == runs_[of].head.hash) return at;
    }
    return std::nullopt;
  }

  // Where the run's head was when it was sealed; nothing if that cannot be said.
  [[nodiscard]] std::optional<std::int64_t> sealed_at(std::size_t of) const {
    std::int64_t length = 0;
    for (std::size_t step = 0; step <= runs_.size(); ++step) {
      if (of == 0) return length + 1;
      const auto before = predecessor(of);
      if (!before) return runs_[of].head.seq + length;
      of = *before;
      if (of != 0) length += runs_[of].last - runs_[of].head.seq + 1;
      if (of == 0) length += runs_[0].last;
    }
    return std::nullopt;
  }

  void judge(std::size_t at) {
    const Run& run = runs_[at];
    const std::int64_t seq = run.head.seq;
    const auto before = predecessor(at);
    if (!run.subjects_fit || (!before && !run.after_gap)) {
      add({AuditFault::changed, seq, seq, run.head.id});
      return;
    }
    if (!before) return;
    const auto belongs = sealed_at(at);
    if (belongs && *belongs != seq) add({AuditFault::moved, seq, *belongs, run.head.id});
  }

  [[nodiscard]] bool end_is_in_place() const {
    return std::ranges::none_of(report_.findings, [&](const AuditFinding& finding) {
      return finding.until >= runs_.back().last || finding.seq >= runs_.back().last;
    });
  }

  AuditReport& report_;
  std::vector<Run> runs_;
};

using SubjectsOf = std::map<std::string, std::vector<std::string>>;

Result<std::vector<StoredAudit>> read_page(Session& session, std::int64_t after) {
  static const std::string statement =
      "SELECT " + std::string{kAuditColumns} + " FROM audit WHERE seq > $1 ORDER BY seq LIMIT $2";
  std::vector<StoredAudit> rows;
  auto found = session.query(
      statement,
      [&](const Row& row) -> Result<void> {
        rows.push_back(read_audit(row));
        return {};
      },
      after, kPage);
  if (!found) return pass_on(found);
  return rows;
}

Result<SubjectsOf> read_subjects(Session& session, std::int64_t after, std::int64_t last) {
  SubjectsOf subjects;
  auto found = session.query(
      "SELECT s.audit, s.subject FROM audit a JOIN audit_subject s ON s.audit = a.id "
      "WHERE a.seq > $1 AND a.seq <= $2 ORDER BY s.audit, s.subject",
      [&](const Row& row) -> Result<void> {
        subjects[std::string{row.text(0)}].emplace_back(row.text(1));
        return {};
      },
      after, last);
  if (!found) return pass_on(found);
  return subjects;
}

Result<void> read_head(Session& session, AuditReport& report) {
  auto head = session.query("SELECT seq, hash FROM sequence_head WHERE name = 'audit'",
                            [&](const Row& row) -> Result<void> {
                              report.head_seq = row.integer(0);
                              report.head_hash = row.text(1);
                              return {};
                            });
  if (!head) return pass_on(head);
  return session.query("SELECT count(*), min(at) FROM audit WHERE seq IS NULL",
                       [&](const Row& row) -> Result<void> {
                         report.unsealed = row.integer(0);
                         if (!row.is_null(1)) report.oldest_unsealed = instant_of(row.integer(1));
                         return {};
                       });
}

}  // namespace

Result<AuditReport> check_audit(Session& session) {
  AuditReport report;
  if (auto head = read_head(session, report); !head) return pass_on(head);
  Walk walk{report};
  for (std::int64_t after = 0;;) {
    const auto rows = read_page(session, after);
    if (!rows) return pass_on(rows);
    if (rows->empty()) break;
    const auto subjects = read_subjects(session, after, rows->back().seq);
    if (!subjects) return pass_on(subjects);
    for (const StoredAudit& row : *rows) {
      const auto named = subjects->find(row.id);
      walk.take(row, named == subjects->end() ? std::vector<std::string>{} : named->second);
    }
    after = rows->back().seq;
  }
  walk.finish(report.head_seq, report.head_hash);
  return report;
}

}  // namespace renkei::sql
