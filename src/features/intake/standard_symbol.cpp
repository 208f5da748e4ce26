#include "features/intake/standard_symbol.hpp"

#include <algorithm>

namespace renkei::intake {
namespace {

using directory::BackupKind;
using directory::Capability;
using directory::CapabilityLevel;
using directory::HomeCareProfile;
using directory::ZaishinClass;

void say_class(std::string_view code, HomeCareProfile& profile) {
  const auto meant = enum_from<ZaishinClass>(code);
  if (meant && (!profile.zaishin_class || *profile.zaishin_class < *meant)) {
    profile.zaishin_class = meant;
  }
}

void say_backup(std::string_view code, HomeCareProfile& profile) {
  const auto meant = enum_from<BackupKind>(code);
  auto& kinds = profile.backup_kinds;
  if (meant && std::find(kinds.begin(), kinds.end(), *meant) == kinds.end()) {
    kinds.push_back(*meant);
  }
}

void say_capability(const std::string& code, std::vector<Capability>& capabilities) {
  const bool said = std::any_of(capabilities.begin(), capabilities.end(),
                                [&](const Capability& each) { return each.code == code; });
  if (!said) capabilities.push_back({.code = code, .level = CapabilityLevel::yes});
}

bool holds_on(const StandardSymbol& row, Date on) {
  return row.valid_from <= on && (!row.valid_until || on <= *row.valid_until);
}

}  // namespace

void StandardSymbols::say(const std::vector<Filing>& filings, Date on,
                          directory_import::ImportedValues& values) const {
  HomeCareProfile profile;
  std::vector<Capability> capabilities;
  for (const Filing& filing : filings) {
    for (const StandardSymbol& row : rows_) {
      if (row.symbol != filing.symbol || !holds_on(row, on)) continue;
      if (row.meaning == SymbolMeaning::zaishin_class) say_class(row.code, profile);
      if (row.meaning == SymbolMeaning::backup_kind) say_backup(row.code, profile);
      if (row.meaning == SymbolMeaning::capability) say_capability(row.code, capabilities);
    }
  }
  std::sort(profile.backup_kinds.begin(), profile.backup_kinds.end());
  if (profile != HomeCareProfile{}) values.home_care = std::move(profile);
  if (!capabilities.empty()) values.capabilities = std::move(capabilities);
}

}  // namespace renkei::intake
