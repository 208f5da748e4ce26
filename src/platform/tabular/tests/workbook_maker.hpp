// Small workbooks for tests and the fuzzer: real ZIP files, packed by zlib, written byte by byte.
#pragma once
#include <zlib.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace renkei::tabular::testing_workbook {

using Parts = std::vector<std::pair<std::string, std::string>>;

inline void put(std::string& out, std::uint32_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

inline std::string deflated(std::string_view text) {
  z_stream stream = {};
  if (deflateInit2(&stream, 1, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) return {};
  std::string packed(deflateBound(&stream, text.size()), '\0');
  std::string copy{text};
  stream.next_in = reinterpret_cast<Bytef*>(copy.data());  // NOLINT(*-reinterpret-cast)
  stream.avail_in = static_cast<uInt>(copy.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());  // NOLINT(*-reinterpret-cast)
  stream.avail_out = static_cast<uInt>(packed.size());
  deflate(&stream, Z_FINISH);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

inline std::string zip(const Parts& parts) {
  std::string out;
  std::string directory;
  for (const auto& [name, text] : parts) {
    const auto* const bytes =
        reinterpret_cast<const Bytef*>(text.data());  // NOLINT(*-reinterpret-cast)
    const auto sum = static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(text.size())));
    const std::string packed = deflated(text);
    const auto offset = static_cast<std::uint32_t>(out.size());
    std::string facts;  // the same in the entry and in the directory
    put(facts, 20, 2);
    put(facts, 0, 2);
    put(facts, 8, 2);  // deflated
    put(facts, 0, 4);
    put(facts, sum, 4);
    put(facts, static_cast<std::uint32_t>(packed.size()), 4);
    put(facts, static_cast<std::uint32_t>(text.size()), 4);
    put(facts, static_cast<std::uint32_t>(name.size()), 2);
    put(facts, 0, 2);
    out += "PK\x03\x04" + facts + name + packed;
    directory += "PK\x01\x02";
    put(directory, 20, 2);
    directory += facts;
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, offset, 4);
    directory += name;
  }
  const auto begin = static_cast<std::uint32_t>(out.size());
  out += directory + "PK\x05\x06";
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(parts.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, begin, 4);
  put(out, 0, 2);
  return out;
}

// The parts around a sheet.
struct Made {
  std::string sheet;        // what stands in <worksheet>
  std::string texts = {};   // <si> elements
  std::string styles = {};  // what stands in <styleSheet>
  std::string sheets = R"(<sheet name="一" sheetId="1" r:id="rId1"/>)";
  std::string properties = {};  // <workbookPr …/>
};

inline Parts parts_of(const Made& made) {
  const std::string relation = "<Relationship Type=\"http://x/";
  return {
      {"[Content_Types].xml", "<Types/>"},
      {"xl/workbook.xml",
       "<workbook>" + made.properties + "<sheets>" + made.sheets + "</sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships>" + relation + "worksheet\" Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/>" +
           relation + "worksheet\" Id=\"rId2\" Target=\"/xl/worksheets/sheet2.xml\"/>" + relation +
           "sharedStrings\" Id=\"rId3\" Target=\"sharedStrings.xml\"/>" + relation +
           "styles\" Id=\"rId4\" Target=\"styles.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml", "<sst>" + made.texts + "</sst>"},
      {"xl/styles.xml", "<styleSheet>" + made.styles + "</styleSheet>"},
      {"xl/worksheets/sheet1.xml", "<worksheet>" + made.sheet + "</worksheet>"}};
}

inline std::string workbook(const Made& made) { return zip(parts_of(made)); }

// Rows of texts, each cell written into its row.
inline std::string rows(const std::vector<std::vector<std::string>>& table) {
  std::string xml = "<sheetData>";
  for (const auto& row : table) {
    xml += "<row>";
    for (const auto& cell : row) xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
    xml += "</row>";
  }
  return xml + "</sheetData>";
}

}  // namespace renkei::tabular::testing_workbook
