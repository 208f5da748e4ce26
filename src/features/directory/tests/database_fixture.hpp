// A directory on a real database, through its front door.
#pragma once
#include <gtest/gtest.h>

#include "platform/sql/outbox_sql.hpp"

#include "features/directory/directory.hpp"
#include "features/directory/tests/fixtures.hpp"

#include "testkit/test_database.hpp"

namespace renkei::directory {

class DirectoryTest : public testkit::DatabaseTest {
 protected:
  template <class T>
  Result<T> write(const std::function<Result<T>(sql::Session&, Outbox&)>& change) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      sql::SqlOutbox outbox{session, *ids, clock.now()};
      auto done = change(session, outbox);
      if (done && !outbox.result()) return pass_on(outbox.result());
      return done;
    });
  }

  FacilityCard card(const FacilityId& id) {
    auto found = sql::read_for<std::optional<FacilityCard>>(
        *database, [&](sql::Session& session) { return facility_cards(session)->one(id); });
    EXPECT_TRUE(found) << found.error().reason.key();
    EXPECT_TRUE(found && *found);
    return found && *found ? **found : FacilityCard{};
  }

  std::int64_t count(const std::string& table) {
    std::int64_t rows = -1;
    auto read = database->read([&](sql::Session& session) {
      return session.query("SELECT count(*) FROM " + table,
                           [&](const sql::Row& row) -> Result<void> {
                             rows = row.integer(0);
                             return {};
                           });
    });
    EXPECT_TRUE(read);
    return rows;
  }

  // Somebody stood behind the record.
  void confirm(const FacilityId& id) {
    auto done = database->write({[&](sql::Session& session) -> Result<void> {
      auto run = session.run(
          "UPDATE facility SET confirmed_by = 'clerk', confirmed_at = 1 WHERE id = $1", id);
      if (!run) return pass_on(run);
      return {};
    }});
    ASSERT_TRUE(done);
  }

  Actor by = hub_actor("cli:test");
};

}  // namespace renkei::directory
