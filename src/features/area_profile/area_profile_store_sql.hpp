// Area figures, required numbers and descriptions in SQL.
#pragma once
#include "platform/sql/session.hpp"

#include "features/area_profile/area_profile_store.hpp"

namespace renkei::area_profile {

class SqlAreaProfileStore final : public AreaProfileStore {
 public:
  explicit SqlAreaProfileStore(sql::Session& session) : session_(session) {}

  Result<std::vector<AreaFigureRecord>> figures() const override;
  Result<std::optional<AreaFigureRecord>> figure(const AreaFigureId& id) const override;
  Result<void> add(const AreaFigure& figure) override;
  Result<void> replace(const AreaFigure& figure, const AreaFigureRecord& before,
                       const Change& change) override;
  Result<void> withdraw(const AreaFigureRecord& figure, const Change& change) override;

  Result<std::vector<RequiredNumberRecord>> required_numbers() const override;
  Result<std::optional<RequiredNumberRecord>> required_number(
      const RequiredNumberId& id) const override;
  Result<void> add(const RequiredNumber& number) override;
  Result<void> replace(const RequiredNumber& number, const RequiredNumberRecord& before,
                       const Change& change) override;
  Result<void> end(const RequiredNumberRecord& number, Date ended_on,
                   const Change& change) override;

  Result<std::vector<DescriptionRecord>> descriptions() const override;
  Result<void> put(const AreaDescription& text, const DescriptionRecord& before,
                   const Change& change) override;

 private:
  [[nodiscard]] Result<void> keep(const std::string& subject, std::int64_t version,
                                  const Change& change, std::string body);
  sql::Session& session_;
};

}  // namespace renkei::area_profile
