// What is done with programmes: found by everyone, kept by the hub.
#pragma once
#include <string>
#include <vector>

#include "kernel/actor.hpp"
#include "kernel/outbox.hpp"
#include "kernel/trace.hpp"

#include "features/programmes/programme_store.hpp"

namespace renkei::programmes {

// Subject: the programme's id.
inline constexpr std::string_view kProgrammeChanged = "programmes.changed";

struct Means {
  ProgrammeStore& store;
  IdSource& ids;
  const Clock& clock;
  Outbox& outbox;
  Trace& trace;
};

enum class Which : std::uint8_t { offered, all };

class ProgrammeActions {
 public:
  explicit ProgrammeActions(const Means& means) : means_(means) {}

  // Those that hold all the words; ended ones only if the hub asks for all.
  [[nodiscard]] Result<std::vector<Programme>> find(std::string_view words, Which which,
                                                    const Actor& by) const;
  // An ended one is not there for others than the hub.
  [[nodiscard]] Result<Programme> see(const ProgrammeId& id, const Actor& by) const;

  [[nodiscard]] Result<Programme> add(ProgrammeDraft draft, const Actor& by);
  [[nodiscard]] Result<Programme> replace(const ProgrammeId& id, std::int64_t version,
                                          ProgrammeDraft draft, const Actor& by);
  [[nodiscard]] Result<Programme> end(const ProgrammeId& id, std::int64_t version, Date on,
                                      std::string reason, const Actor& by);
  [[nodiscard]] Result<Programme> offer_again(const ProgrammeId& id, std::int64_t version,
                                              const Actor& by);

 private:
  [[nodiscard]] Result<Programme> read(const ProgrammeId& id, std::int64_t version) const;
  [[nodiscard]] Result<Programme> store(Result<Programme> next, const Programme& before,
                                        const Actor& by);
  void tell(const ProgrammeId& id);

  Means means_;
};

}  // namespace renkei::programmes
