#include "features/intake/standard_symbol.hpp"

#include <algorithm>

namespace renkei::intake {
namespace {

using directory::BackupKind;
using directory::Capability;
using directory::CapabilityLevel;
using directory::HomeCareProfile;
using directory::PatientGroup;
using directory::ZaishinClass;

void say_class(std::string_view code, HomeCareProfile& profile) {
  const auto meant = enum_from<ZaishinClass>(code);
  if (meant && (!profile.zaishin_class || *profile.zaishin_class < *meant)) {
    profile.zaishin_class = meant;
  }
}

template <class Word>
void say_once(std::string_view code, std::vector<Word>& words) {
  const auto meant = enum_from<Word>(code);
  if (meant && std::find(words.begin(), words.end(), *meant) == words.end()) {
    words.push_back(*meant);
  }
}

void say_capability(const std::string& code, std::vector<Capability>& capabilities) {
  const bool said = std::any_of(capabilities.begin(), capabilities.end(),
                                [&](const Capability& each) { return each.code == code; });
  if (!said) capabilities.push_back({.code = code, .level = CapabilityLevel::yes});
}

void say(const StandardSymbol& row, HomeCareProfile& profile,
         std::vector<Capability>& capabilities) {
  switch (row.meaning) {
    case SymbolMeaning::zaishin_class:
      return say_class(row.code, profile);
    case SymbolMeaning::backup_kind:
      return say_once<BackupKind>(row.code, profile.backup_kinds);
    case SymbolMeaning::patient_group:
      return say_once<PatientGroup>(row.code, profile.patient_groups);
    case SymbolMeaning::capability:
      return say_capability(row.code, capabilities);
  }
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
      intake::say(row, profile, capabilities);
    }
  }
  std::sort(profile.backup_kinds.begin(), profile.backup_kinds.end());
  std::sort(profile.patient_groups.begin(), profile.patient_groups.end());
  if (profile != HomeCareProfile{}) values.home_care = std::move(profile);
  if (!capabilities.empty()) values.capabilities = std::move(capabilities);
}

}  // namespace renkei::intake
