// See association.hpp.
#include "features/people/association.hpp"

namespace renkei::people {

Result<Association> Association::make(AssociationId id, AssociationDraft draft) {
  FieldErrors errors;
  const bool is_blank = draft.name.find_first_not_of(' ') == std::string::npos;
  if (is_blank || draft.name.size() > kNameMax) errors.add("name", "people.body_name_unusable");
  if (auto well = errors.result("people.body_invalid"); !well) return pass_on(well);
  return Association{{.id = std::move(id), .kind = draft.kind, .name = std::move(draft.name)}};
}

Result<Association> Association::restore(AssociationRecord record) {
  if (record.id.empty() || record.version < 1 || record.name.empty()) {
    return fail(ErrorKind::fault, "people.row_broken");
  }
  return Association{std::move(record)};
}

Result<Association> Association::replaced(AssociationDraft draft) const {
  auto next = make(record_.id, std::move(draft));
  if (!next) return next;
  next->record_.version = record_.version + 1;
  next->record_.ended_on = record_.ended_on;
  return next;
}

void check_term(const Term& term, FieldErrors& errors) {
  if (term.to_on && *term.to_on < term.from_on) {
    errors.add("to_on", "people.ends_before_it_begins");
  }
}

Result<OfficeRecord> make_office(OfficeId id, AssociationId association, OfficeDraft draft) {
  FieldErrors errors;
  check_term({draft.from_on, draft.to_on}, errors);
  if (auto well = errors.result("people.body_invalid"); !well) return pass_on(well);
  return OfficeRecord{.id = std::move(id),
                      .association = std::move(association),
                      .person = std::move(draft.person),
                      .office = draft.office,
                      .from_on = draft.from_on,
                      .to_on = draft.to_on};
}

Result<OfficeRecord> ended(OfficeRecord office, Date on) {
  FieldErrors errors;
  check_term({office.from_on, on}, errors);
  if (auto well = errors.result("people.body_invalid"); !well) return pass_on(well);
  office.to_on = on;
  ++office.version;
  return office;
}

}  // namespace renkei::people
