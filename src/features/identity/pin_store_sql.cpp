#include "features/identity/pin_store_sql.hpp"

#include "platform/sql/described_table.hpp"
#include "platform/sql/without_count.hpp"

namespace renkei::identity {

Result<std::optional<PinRecord>> SqlPinStore::of(const AccountId& account) const {
  static const std::string statement =
      sql::select_from<PinRecord>("account_pin", "WHERE account = $1");
  return sql::find_row<PinRecord>(session_, statement, account);
}

Result<void> SqlPinStore::put(const PinRecord& pin) {
  if (auto removed = remove(pin.account); !removed) return removed;
  return sql::insert_row(session_, "account_pin", pin);
}

Result<void> SqlPinStore::remove(const AccountId& account) {
  return sql::without_count(session_.run("DELETE FROM account_pin WHERE account = $1", account));
}

}  // namespace renkei::identity
