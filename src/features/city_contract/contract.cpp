// See contract.hpp.
#include "features/city_contract/contract.hpp"

#include <algorithm>
#include <string_view>

#include "kernel/jst.hpp"

namespace renkei::city_contract {
namespace {

constexpr std::size_t kNameBytesMax = 90;   // thirty characters
constexpr std::size_t kNoteBytesMax = 600;  // two hundred characters

std::string without_edges(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n";
  constexpr std::string_view kWideSpace = "\u3000";
  while (!text.empty()) {
    if (kSpaces.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (text.starts_with(kWideSpace)) {
      text.remove_prefix(kWideSpace.size());
    } else if (kSpaces.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.ends_with(kWideSpace)) {
      text.remove_suffix(kWideSpace.size());
    } else {
      break;
    }
  }
  return std::string{text};
}

bool is_said(const std::string& text, std::size_t most) {
  return !text.empty() && text.size() <= most;
}

}  // namespace

bool Contract::overlaps(const Contract& other) const {
  if (draft.municipality != other.draft.municipality) return false;
  const Date first = std::max(draft.first_day, other.draft.first_day);
  return is_in_force(first) && other.is_in_force(first);
}

ContractDraft tidied(ContractDraft draft) {
  draft.municipality = without_edges(draft.municipality);
  draft.note = without_edges(draft.note);
  return draft;
}

Result<void> check(const ContractDraft& draft) {
  FieldErrors errors;
  if (!is_said(draft.municipality, kNameBytesMax)) {
    errors.add("municipality", "city_contract.municipality_missing");
  }
  if (draft.last_day && *draft.last_day < draft.first_day) {
    errors.add("last_day", "city_contract.ends_before_it_begins");
  }
  if (!is_said(draft.note, kNoteBytesMax)) errors.add("note", "city_contract.note_missing");
  return errors.result("city_contract.invalid");
}

Result<Contract> ended(const Contract& contract, ContractEnd end, Instant now,
                       const std::string& by) {
  const Date today = japan_time(now).date;
  if (contract.last_day() && *contract.last_day() < today) {
    return fail(ErrorKind::conflict, "city_contract.is_over");
  }
  end.reason = without_edges(end.reason);
  FieldErrors errors;
  if (end.last_day < today.plus_days(-1)) {
    errors.add("last_day", "city_contract.ends_in_the_past");
  } else if (contract.last_day() && end.last_day >= *contract.last_day()) {
    errors.add("last_day", "city_contract.ends_anyway");
  }
  if (!is_said(end.reason, kNoteBytesMax)) errors.add("reason", "city_contract.reason_missing");
  if (auto well = errors.result("city_contract.end_invalid"); !well) return pass_on(well);
  Contract next = contract;
  ++next.version;
  next.ended_day = end.last_day;
  next.end_reason = std::move(end.reason);
  next.ended_at = now;
  next.ended_by = by;
  return next;
}

std::optional<Contract> in_force(const std::vector<Contract>& contracts,
                                 const std::string& municipality, Date day) {
  const auto found = std::ranges::find_if(contracts, [&](const Contract& each) {
    return each.draft.municipality == municipality && each.is_in_force(day);
  });
  if (found == contracts.end()) return std::nullopt;
  return *found;
}

}  // namespace renkei::city_contract
