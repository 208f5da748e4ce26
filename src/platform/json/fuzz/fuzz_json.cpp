// Any bytes as a JSON body: never a crash, and what is accepted reads back the same from its own
// text.
#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "platform/json/json.hpp"

namespace {

enum class Shade : std::uint8_t { light, dark };
RENKEI_DESCRIBE_ENUM(Shade, light, dark)

struct Leaf {
  std::string name;
  std::optional<double> size;
  std::vector<Leaf> under;
  std::map<std::string, std::int64_t> counts;
  Shade shade;
  friend bool operator==(const Leaf&, const Leaf&) = default;
};
RENKEI_DESCRIBE(Leaf, name, size, under, counts, shade)

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto leaf = renkei::json::read<Leaf>(text);
  if (!leaf) return 0;
  const auto again = renkei::json::read<Leaf>(renkei::json::write(*leaf));
  if (!again || !(*again == *leaf)) std::abort();
  return 0;
}
