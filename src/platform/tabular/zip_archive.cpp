// minizip over a text in memory.
#include "platform/tabular/zip_archive.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <utility>

namespace renkei::tabular {
namespace {

// What minizip calls a file: our bytes and where it reads.
struct Bytes {
  std::string_view text;
  std::size_t at = 0;
};

Bytes& bytes_of(void* stream) { return *static_cast<Bytes*>(stream); }

void* open_bytes(void* opaque, const void* /*name*/, int /*mode*/) { return opaque; }
int close_bytes(void* /*opaque*/, void* /*stream*/) { return 0; }
int no_error(void* /*opaque*/, void* /*stream*/) { return 0; }
uLong no_write(void* /*opaque*/, void* /*stream*/, const void* /*from*/, uLong /*size*/) {
  return 0;
}

uLong read_bytes(void* /*opaque*/, void* stream, void* into, uLong size) {
  Bytes& bytes = bytes_of(stream);
  const std::size_t some = std::min<std::size_t>(size, bytes.text.size() - bytes.at);
  std::memcpy(into, bytes.text.data() + bytes.at, some);
  bytes.at += some;
  return static_cast<uLong>(some);
}

ZPOS64_T tell_bytes(void* /*opaque*/, void* stream) { return bytes_of(stream).at; }

long seek_bytes(void* /*opaque*/, void* stream, ZPOS64_T offset, int origin) {
  Bytes& bytes = bytes_of(stream);
  ZPOS64_T from = 0;
  if (origin == ZLIB_FILEFUNC_SEEK_CUR) from = bytes.at;
  if (origin == ZLIB_FILEFUNC_SEEK_END) from = bytes.text.size();
  if (offset > bytes.text.size() - from) return -1;
  bytes.at = static_cast<std::size_t>(from + offset);
  return 0;
}

tl::unexpected<Error> broken() { return fail(ErrorKind::invalid, "tabular.workbook_broken"); }

tl::unexpected<Error> too_large() {
  return fail(ErrorKind::too_large, "tabular.workbook_too_large");
}

Result<std::string> whole(Source& source) {
  if (source.size() > ZipArchive::kBytesMax) return too_large();
  std::string text(static_cast<std::size_t>(std::max<std::int64_t>(source.size(), 0)), '\0');
  std::size_t filled = 0;
  while (filled < text.size()) {
    const auto count = source.read(std::span{text}.subspan(filled));
    if (!count) return pass_on(count);
    if (*count == 0) break;
    filled += *count;
  }
  text.resize(filled);
  return text;
}

}  // namespace

struct ZipArchive::Opened {
  std::string text;
  Bytes bytes;
  unzFile file = nullptr;

  Opened() = default;
  Opened(const Opened&) = delete;
  Opened& operator=(const Opened&) = delete;
  ~Opened() {
    if (file != nullptr) unzClose(file);
  }
};

ZipArchive::ZipArchive(std::unique_ptr<Opened> opened) : opened_(std::move(opened)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::open(Source& source) {
  auto text = whole(source);
  if (!text) return pass_on(text);
  auto opened = std::make_unique<Opened>();
  opened->text = *std::move(text);
  opened->bytes.text = opened->text;
  zlib_filefunc64_def functions = {};
  functions.zopen64_file = open_bytes;
  functions.zread_file = read_bytes;
  functions.zwrite_file = no_write;
  functions.ztell64_file = tell_bytes;
  functions.zseek64_file = seek_bytes;
  functions.zclose_file = close_bytes;
  functions.zerror_file = no_error;
  functions.opaque = &opened->bytes;
  opened->file = unzOpen2_64("", &functions);
  if (opened->file == nullptr) return broken();
  unz_global_info64 info = {};
  if (unzGetGlobalInfo64(opened->file, &info) != UNZ_OK) return broken();
  if (info.number_entry > kEntriesMax) return too_large();
  return ZipArchive{std::move(opened)};
}

bool ZipArchive::has(std::string_view name) const {
  return unzLocateFile(opened_->file, std::string{name}.c_str(), 1) == UNZ_OK;
}

Result<std::string> ZipArchive::part(std::string_view name, std::size_t bytes_max) const {
  if (!has(name) || unzOpenCurrentFile(opened_->file) != UNZ_OK) return broken();
  std::string part;
  std::array<char, 1U << 16U> piece{};
  int count = 0;
  while ((count = unzReadCurrentFile(opened_->file, piece.data(), piece.size())) > 0) {
    part.append(piece.data(), static_cast<std::size_t>(count));
    if (part.size() > bytes_max) {
      unzCloseCurrentFile(opened_->file);
      return too_large();
    }
  }
  const bool sound = unzCloseCurrentFile(opened_->file) == UNZ_OK && count == 0;
  if (!sound) return broken();
  return part;
}

}  // namespace renkei::tabular
