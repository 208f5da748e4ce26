// The profile with most of its columns in the header wins.
#include "features/intake/profile_reader.hpp"

#include "features/intake/kaigo_reader.hpp"
#include "features/intake/navii_hospital_reader.hpp"

namespace renkei::intake {
namespace {

constexpr std::size_t kColumnsAtLeast = 4;  // below this a header merely resembles

}  // namespace

Result<std::unique_ptr<RowReader>> reader_for(const tabular::Header& header,
                                              std::string_view file_name) {
  const std::size_t kaigo = kaigo_columns_in(header);
  const std::size_t navii = navii_columns_in(header);
  if (kaigo < kColumnsAtLeast && navii < kColumnsAtLeast) {
    return fail(ErrorKind::invalid, "intake.profile_unknown");
  }
  if (navii > kaigo) return navii_hospital_reader(header);
  return kaigo_reader(header, file_name);
}

}  // namespace renkei::intake
