// The verbs of the directory on a real database, one transaction each.
#pragma once
#include "kernel/trace.hpp"

#include "features/directory/directory_feature.hpp"
#include "features/directory/tests/database_fixture.hpp"

namespace renkei::directory {

class VerbsTest : public DirectoryTest {
 protected:
  using Verb = std::function<Result<FacilityCard>(DirectoryVerbs&)>;

  Result<FacilityCard> run(const Verb& verb) {
    trace = {};
    return write<FacilityCard>([&](sql::Session& session, Outbox& outbox) {
      DirectoryFeature feature{session, {*ids, clock}, outbox, trace};
      return verb(feature.verbs());
    });
  }

  FacilityCard done(const Verb& verb) {
    auto card = run(verb);
    EXPECT_TRUE(card) << card.error().reason.key();
    return card.value_or(FacilityCard{});
  }

  FacilityCard created(FacilityDraft draft = clinic_draft()) {
    return done([&](DirectoryVerbs& verbs) { return verbs.facilities.create(draft, by); });
  }

  Trace trace;
};

}  // namespace renkei::directory
