// The verb of exporting at once: a list as one file, made while its asker waits.
#pragma once
#include <string>

#include "kernel/actor.hpp"

#include "features/listing/copy_facts.hpp"
#include "features/listing/export_query.hpp"
#include "features/listing/gather_actions.hpp"
#include "features/listing/list_writer.hpp"
#include "features/listing/slots.hpp"

namespace renkei::listing {

// A list of more is made as a job, by those who are signed in.
inline constexpr std::int64_t kAtOnceMax = 5'000;

struct Exported {
  std::string bytes;
  std::string name;
  std::string content_type;
  Substitutions substitutions;
};

// What a list order comes to, checked.
struct ListPlan {
  ListOrder order;
  WritingOrder writing;
};

class ExportActions {
 public:
  ExportActions(const directory_search::FoundFacilities& found,
                const directory::FacilityCards& cards, Slots& slots, std::string hub_name)
      : found_(found), cards_(cards), slots_(slots), hub_name_(std::move(hub_name)) {}

  [[nodiscard]] Result<Exported> export_now(const Actor& actor, const ExportQuery& query,
                                            Instant now) const;
  // For whom, of what and how; refuses what cannot be made.
  [[nodiscard]] Result<ListPlan> plan(const Actor& actor, const ExportQuery& query,
                                      Instant now) const;
  // How many the question finds; `invalid` if it makes no sense.
  [[nodiscard]] Result<std::int64_t> count(const ListOrder& order, Instant now) const;
  // The cards of a list for a print, at most `most`.
  [[nodiscard]] Result<std::vector<directory::FacilityCard>> cards_of(const ListOrder& order,
                                                                      std::int64_t most,
                                                                      Instant now) const;
  // One card as the audience may see it; `not_found` ("listing.facility_unknown").
  [[nodiscard]] Result<directory::FacilityCard> card(Level audience,
                                                     const directory::FacilityId& id) const;

 private:
  [[nodiscard]] GatherMeans means(Instant now) const;

  const directory_search::FoundFacilities& found_;
  const directory::FacilityCards& cards_;
  Slots& slots_;
  std::string hub_name_;
};

// The name of the file; that of an open data set begins with the 団体コード, as its rules want.
[[nodiscard]] std::string export_name(const WritingOrder& order);

}  // namespace renkei::listing
