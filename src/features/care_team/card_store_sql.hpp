// The team's cards in the hub's database; good for one transaction.
#pragma once
#include "platform/sql/session.hpp"

#include "features/care_team/card_store.hpp"

namespace renkei::care_team {

class SqlCardStore final : public CardStore {
 public:
  explicit SqlCardStore(sql::Session& session) : session_(session) {}
  Result<TeamCardRecord> one(const TeamCardId& id) const override;
  Result<std::optional<TeamCardRecord>> numbered(std::string_view number) const override;
  Result<std::vector<TeamCardRecord>> of(const patient::PatientId& patient) const override;
  Result<void> add(const TeamCardRecord& card) override;
  Result<std::vector<TeamCardRecord>> newest(const CardPlace& after, int most) const override;
  Result<std::vector<patient::PatientId>> touched_since(const std::vector<TeamCardRecord>& cards,
                                                        Date today) const override;

 private:
  template <class... A>
  [[nodiscard]] Result<std::vector<TeamCardRecord>> cards_where(std::string_view condition,
                                                                const A&... arguments) const;
  sql::Session& session_;
};

}  // namespace renkei::care_team
