// See entries_writer.hpp.
#include "features/audit/entries_writer.hpp"

#include "kernel/jst.hpp"

namespace renkei::audit {
namespace {

using tabular::CsvWriter;
using tabular::Encoding;

CsvWriter entries_csv() {
  return CsvWriter{Encoding::utf_8,
                   {"番号", "日時", "だれが", "なにを", "結果", "対象の番号", "変えた項目", "経路",
                    "記録の番号"},
                   {}};
}

std::string local(Instant at) {
  const LocalTime time = japan_time(at);
  return time.date.text() + ' ' + time.time.text();
}

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& each : texts) out += (out.empty() ? "" : " ") + each;
  return out;
}

std::string_view scope_word(ReviewScope scope) {
  switch (scope) {
    case ReviewScope::everything:
      return "すべての記録";
    case ReviewScope::unusual:
      return "いつもと違う閲覧";
    case ReviewScope::patient:
      return "ひとりの患者";
    case ReviewScope::person:
      break;
  }
  return "ひとりの利用者";
}

std::string_view finding_word(ReviewFinding finding) {
  switch (finding) {
    case ReviewFinding::nothing:
      return "問題なし";
    case ReviewFinding::explained:
      return "確かめて説明がついた";
    case ReviewFinding::follow_up:
      break;
  }
  return "対応が必要";
}

}  // namespace

EntriesWriter::EntriesWriter() : csv_(entries_csv()) { csv_.head(text_); }

void EntriesWriter::add(const EntryLine& line) {
  const Entry& entry = line.entry;
  tabular::Cell seq;
  if (entry.seq) seq = *entry.seq;
  csv_.row(text_, {seq, local(entry.at), std::string{line.who}, std::string{line.what},
                   std::string{line.outcome.empty() ? "済み" : line.outcome},
                   joined(entry.subjects), entry.fields, entry.route, entry.id});
}

std::string reviews_csv(const std::vector<ReviewLine>& lines) {
  CsvWriter csv{Encoding::utf_8,
                {"署名した日時", "署名した人", "見た範囲", "対象の番号", "いつから", "いつまで",
                 "結果", "気づいたこと", "記録の数", "いつもと違う閲覧", "先頭の番号", "先頭の値"},
                {}};
  std::string text;
  csv.head(text);
  for (const ReviewLine& line : lines) {
    const ReviewRecord& record = line.review.record();
    csv.row(text, {local(record.signed_at), std::string{line.signer},
                   std::string{scope_word(record.scope)}, record.subject.value_or(""),
                   local(record.span_from), local(record.span_until),
                   std::string{finding_word(record.finding)},
                   record.note ? record.note->reveal() : std::string{}, record.row_count,
                   record.unusual_count, record.head_seq, record.head_hash});
  }
  return text;
}

}  // namespace renkei::audit
