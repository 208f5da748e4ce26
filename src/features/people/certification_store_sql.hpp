// The yearly certification in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/people/certification_store.hpp"

namespace renkei::people {

class SqlCertifications final : public CertificationStore {
 public:
  explicit SqlCertifications(sql::Session& session) : session_(session) {}

  Result<std::vector<CertificationRule>> rules() const override;
  Result<void> add(const CertificationRule& rule) override;
  Result<std::vector<CertificationRow>> sheet(std::string_view facility,
                                              const AskedRound& round) const override;
  Result<void> answer(const Certified& said) override;
  Result<std::vector<CertificationProgress>> progress(const AskedRound& round) const override;
  Result<CertificationProgress> progress_of(std::string_view facility,
                                            const AskedRound& round) const override;
  Result<void> finish(std::string_view facility, Date due_on, Instant at,
                      std::string_view who) override;
  Result<std::vector<Enrolment>> unanswered(const AskedRound& round, Stopping whom,
                                            int limit) const override;

 private:
  [[nodiscard]] Result<std::vector<CertificationProgress>> counted(std::string_view facility,
                                                                   const AskedRound& round) const;
  sql::Session& session_;
};

}  // namespace renkei::people
