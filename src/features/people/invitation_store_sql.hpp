// Invitations in the database.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/people_store.hpp"

namespace renkei::people {

class SqlInvitations final : public InvitationStore {
 public:
  explicit SqlInvitations(sql::Session& session) : session_(session) {}

  Result<void> add(const Invitation& invitation) override;
  Result<void> replace(const Invitation& next) override;
  Result<Invitation> one(const InvitationId& id) const override;
  Result<Invitation> of_token(std::string_view token_hash) const override;
  Result<std::vector<Invitation>> list(const std::optional<std::string>& facility) const override;

 private:
  sql::Session& session_;
};

}  // namespace renkei::people
