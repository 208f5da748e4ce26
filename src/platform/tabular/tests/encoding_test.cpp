// Encodings are found from the bytes, and what is no table is refused by what it is.
#include "platform/tabular/encoding.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "platform/tabular/csv_reader.hpp"

namespace renkei::tabular {
namespace {

using std::string_literals::operator""s;

std::string utf16(std::u16string_view text, Encoding encoding) {
  std::string bytes;
  for (const char16_t unit : text) {
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xFFU);
    bytes += encoding == Encoding::utf_16le ? low : high;
    bytes += encoding == Encoding::utf_16le ? high : low;
  }
  return bytes;
}

Result<Sniffed> sniffed(std::string_view bytes) { return sniff(*memory_source(bytes)); }

Reason refusal(std::string_view bytes) {
  const auto answer = sniffed(bytes);
  return answer ? Reason{"test.was_not_refused"} : answer.error().reason;
}

// All cells of the second record, joined by '|'.
std::string second_record(std::string_view bytes, ReadOptions options = {}) {
  const auto source = memory_source(bytes);
  auto reader = CsvReader::open(*source, options);
  if (!reader) return std::string{reader.error().reason.key()};
  std::string joined;
  for (int i = 0; i < 2; ++i) {
    const auto record = (*reader)->next();
    if (!record) return std::string{record.error().reason.key()};
    if (!*record) return "no second record";
    joined.clear();
    for (const auto cell : (*record)->cells) joined += std::string{cell} + "|";
  }
  return joined;
}

TEST(Encoding, Utf8IsReadWithAndWithoutAMarkAndTheMarkIsNotText) {
  EXPECT_EQ(sniffed("\xEF\xBB\xBF名称,a\n")->mark_bytes, 3U);
  EXPECT_EQ(sniffed("名称,a\n")->encoding, Encoding::utf_8);
  EXPECT_EQ(second_record("\xEF\xBB\xBF\xE5,\n"), "tabular.encoding_broken");
  const auto source = memory_source("\xEF\xBB\xBFID,a\n");
  auto reader = CsvReader::open(*source);
  EXPECT_EQ((*(*reader)->next())->cells[0], "ID");
}

TEST(Encoding, Utf16IsFoundByItsMark) {
  EXPECT_EQ(second_record("\xFF\xFE" + utf16(u"a\tb\r\n徳島\t𠮷野\r\n", Encoding::utf_16le)),
            "徳島|𠮷野|");
  EXPECT_EQ(second_record("\xFE\xFF" + utf16(u"a,b\n徳島,𠮷野\n", Encoding::utf_16be)),
            "徳島|𠮷野|");
}

TEST(Encoding, Utf16WithoutAMarkIsFoundByItsZeroBytes) {
  EXPECT_EQ(second_record(utf16(u"名称,住所\r\n徳島,城山\r\n", Encoding::utf_16le)), "徳島|城山|");
  EXPECT_EQ(second_record(utf16(u"名称,住所\r\n徳島,城山\r\n", Encoding::utf_16be)), "徳島|城山|");
}

TEST(Encoding, Cp932IsReadWithTheExtensionsOfNecAndIbm) {
  // 髙 﨑 are IBM's, ① ㈱ NEC's; the second byte of 表 is a backslash.
  EXPECT_EQ(second_record("\x96\xBC\x8F\xCC,b\r\n\xFB\xFC\xFA\xB1,\x87\x40\x87\x8A\x95\x5C\r\n"),
            "髙﨑|①㈱表|");
}

TEST(Encoding, WaveDashMinusAndDoubleBarOfCp932AreReadAsWindowsDoes) {
  EXPECT_EQ(second_record("\x96\xBC\x8F\xCC,b,c\n\x81\x60,\x81\x7C,\x81\x61\n"), "～|－|∥|");
}

TEST(Encoding, HalfWidthKanaOfCp932StaysHalfWidth) {
  EXPECT_EQ(second_record("\x96\xBC\x8F\xCC,b\n\xB1\xB2\xB3,1\n"), "ｱｲｳ|1|");
}

TEST(Encoding, TheUserMayOverruleWhatTheBytesSay) {
  EXPECT_EQ(second_record("a,b\n\xB1,\xB2\n", {.encoding = Encoding::cp932}), "ｱ|ｲ|");
  EXPECT_EQ(second_record("a,b\n\xB1,\xB2\n", {.encoding = Encoding::utf_8}),
            "tabular.encoding_broken");
}

TEST(Encoding, EucAndIso2022AreUnknownAndNotTakenForHalfWidthKana) {
  EXPECT_EQ(refusal("\xCC\xBE\xBE\xCE,a\n\xA4\xA2\xA4\xA4\xA4\xA6,1\n\xA5\xA2\xA5\xA4,2\n"),
            Reason{"tabular.encoding_unknown"});
  EXPECT_EQ(refusal("\x1B$BL>>N\x1B(B,a\n"), Reason{"tabular.encoding_unknown"});
}

TEST(Encoding, BytesOfNoEncodingAreUnknown) {
  EXPECT_EQ(refusal("a,b\n\xFD\xFF\xFE\x80,1\n"), Reason{"tabular.encoding_unknown"});
}

TEST(Encoding, DamagedUtf8IsNamedWithItsLineAndNotTakenForAnotherEncoding) {
  std::string bytes;
  for (int i = 0; i < 50; ++i) bytes += "訪問看護ステーション,徳島市\n";
  bytes += "訪問\xE7\x9C,徳島市\n";  // a character that lost its last byte
  const auto answer = sniffed(bytes);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().reason, Reason{"tabular.encoding_broken"});
  EXPECT_EQ(answer.error().args, (Args{{"line", std::int64_t{51}}}));
}

TEST(Encoding, OverlongFormsAndSurrogatesAreNotUtf8) {
  EXPECT_EQ(second_record("a\n\xC0\xAF\n", {.encoding = Encoding::utf_8}),
            "tabular.encoding_broken");
  EXPECT_EQ(second_record("a\n\xED\xA0\x80\n", {.encoding = Encoding::utf_8}),
            "tabular.encoding_broken");
  EXPECT_EQ(second_record("a\n\xF4\x90\x80\x80\n", {.encoding = Encoding::utf_8}),
            "tabular.encoding_broken");
}

TEST(Encoding, AnEmptyFileIsRefused) { EXPECT_EQ(refusal(""), Reason{"tabular.empty"}); }

TEST(Encoding, APictureNamedCsvIsRefusedByWhatItIs) {
  const auto answer = sniffed("\x89PNG\r\n\x1a\n\0\0\0\rIHDR"s);
  ASSERT_FALSE(answer);
  EXPECT_EQ(answer.error().reason, Reason{"tabular.not_a_table"});
  EXPECT_EQ(answer.error().args, (Args{{"type", Code{"picture"}}}));
  EXPECT_EQ(sniffed("PK\x03\x04[Content_Types].xml").error().args[0].value,
            (decltype(Arg::value){Code{"workbook"}}));
  EXPECT_EQ(sniffed("%PDF-1.7").error().args[0].value, (decltype(Arg::value){Code{"pdf"}}));
  EXPECT_EQ(refusal("a,b\n\0\0\0\x01\x02\0\0"s), Reason{"tabular.not_a_table"});
}

TEST(FileSource, MissingFilesAndFoldersAreRefused) {
  EXPECT_EQ(file_source("/nowhere/at.csv").error().reason, Reason{"tabular.file_missing"});
  EXPECT_EQ(file_source("/tmp").error().reason, Reason{"tabular.file_missing"});
}

TEST(FileSource, AFileIsReadTwiceOnceForItsEncodingOnceForItsRows) {
  const auto path = std::filesystem::temp_directory_path() / "renkei_tabular_source_test.csv";
  std::ofstream{path, std::ios::binary} << "a,b\n1,2\n";
  const auto source = file_source(path);
  ASSERT_TRUE(source);
  auto reader = CsvReader::open(**source);
  ASSERT_TRUE(reader);
  EXPECT_TRUE((*reader)->next()->has_value());
  EXPECT_EQ((*(*reader)->next())->cells[1], "2");
  std::filesystem::remove(path);
}

TEST(FileSource, AFileAboveTwoGibibytesIsRefused) {
  const auto path = std::filesystem::temp_directory_path() / "renkei_tabular_sparse_test.csv";
  std::ofstream{path};
  std::filesystem::resize_file(path, static_cast<std::uintmax_t>(kFileBytesMax) + 1);  // sparse
  EXPECT_EQ(file_source(path).error().reason, Reason{"tabular.file_too_large"});
  std::filesystem::remove(path);
}

}  // namespace
}  // namespace renkei::tabular
