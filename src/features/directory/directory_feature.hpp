// Wires the directory for one transaction: the store on its session, the verbs on the store.
#pragma once
#include <memory>

#include "platform/sql/session.hpp"

#include "features/directory/directory_verbs_actions.hpp"
#include "features/directory/facility_store_sql.hpp"
#include "features/geography/geography.hpp"
#include "features/identity/identity.hpp"

namespace renkei::directory {

// What lives as long as the process.
struct DirectoryTools {
  IdSource& ids;
  const Clock& clock;
};

class DirectoryFeature {
 public:
  DirectoryFeature(sql::Session& session, const DirectoryTools& tools, Outbox& outbox, Trace& trace)
      : store_(session),
        places_(geography::places(session)),
        names_(identity::account_names(session)),
        lists_(session),
        verbs_(Means{store_, *places_, tools.ids, tools.clock, outbox, trace}, lists_, *names_) {}
  DirectoryFeature(const DirectoryFeature&) = delete;
  DirectoryFeature& operator=(const DirectoryFeature&) = delete;

  [[nodiscard]] DirectoryVerbs& verbs() { return verbs_; }
  [[nodiscard]] FacilityCards& cards() { return store_; }
  [[nodiscard]] const FacilityStore& store() const { return store_; }

 private:
  class SqlHubLists final : public HubLists {
   public:
    explicit SqlHubLists(sql::Session& session) : session_(session) {}
    Result<std::vector<Kind>> kinds() const override { return directory::kinds(session_); }
    Result<std::vector<Service>> services() const override { return directory::services(session_); }
    Result<std::vector<CapabilityCode>> capability_codes() const override {
      return directory::capability_codes(session_);
    }

   private:
    sql::Session& session_;
  };

  SqlFacilityStore store_;
  std::unique_ptr<geography::Places> places_;
  std::unique_ptr<identity::AccountNames> names_;
  SqlHubLists lists_;
  DirectoryVerbs verbs_;
};

}  // namespace renkei::directory
