// A hub with a few facilities in its database, its index, and the jobs of listing.
#pragma once
#include <gmock/gmock.h>

#include "platform/sql/files.hpp"
#include "platform/sql/outbox_sql.hpp"

#include "features/directory_search/directory_search_feature.hpp"
#include "features/listing/listing_feature.hpp"
#include "features/listing/tests/fixtures.hpp"

#include "testkit/real_frame.hpp"
#include "testkit/test_database.hpp"

namespace renkei::listing {

inline std::string file_text(const char* path) {
  std::ifstream file{path};
  return {std::istreambuf_iterator<char>{file}, {}};
}

class Orders : public testkit::DatabaseTest {
 protected:
  void SetUp() override {
    ASSERT_TRUE(database->write({.apply = [&](sql::Session& session) -> Result<void> {
      sql::SqlOutbox outbox{session, *ids, system_clock.now()};
      for (int number = 1; number <= 12; ++number) {
        auto added = add(session, number);
        if (!added) return added;
      }
      return outbox.result();
    }}));
    ASSERT_TRUE(directory_search::load_index(index, *database));
    register_jobs(runner, jobs);
  }

  // Rows as the directory's store writes them, by its own tables.
  Result<void> add(sql::Session& session, int number) {
    const auto id = directory::id_text(number);
    const std::string name =
        (number % 2 == 0 ? "見本さくら診療所" : "見本うめ病院") + std::to_string(number);
    const auto kana = number % 2 == 0 ? "ミホンサクラ" : "ウメビョウイン";
    auto done = session.run(
        "INSERT INTO facility (id, version, kind, name, name_kana, address_prefecture, "
        "address_city, address_street, point_latitude, point_longitude, phone, status, source) "
        "VALUES ($1, 1, $2, $3, $4, '見本県', '見本市', '桜町1-2', $5, 134.5, '0880-00-0001', "
        "'active', 'hub')",
        id, number % 2 == 0 ? "clinic" : "hospital", name, kana, 34.0 + number / 100.0);
    if (!done) return pass_on(done);
    return {};
  }

  template <class T>
  Result<T> with(const std::function<Result<T>(OrderActions&)>& use) {
    return sql::write_for<T>(*database, [&](sql::Session& session) -> Result<T> {
      Trace trace;
      OrderFeature feature{session, means, {*ids, system_clock.now()}, trace};
      return use(feature.verbs().orders);
    });
  }
  OrderState ordered(const ExportWish& wish, const Actor& by) {
    auto state = with<OrderState>([&](OrderActions& orders) {
      return orders.order(by, wish, json::write(wish.query), clock.now());
    });
    EXPECT_TRUE(state) << (state ? "" : state.error().reason.key());
    return state.value_or(OrderState{});
  }
  OrderState looked(const ExportOrderId& id, const Actor& by) {
    auto state = with<OrderState>([&](OrderActions& orders) { return orders.one(by, id); });
    EXPECT_TRUE(state);
    return state.value_or(OrderState{});
  }
  EditionState published() {
    auto state = with<EditionState>([&](OrderActions& orders) {
      return orders.publish(coordinator, {.title = "地域資源一覧", .note = "付記"}, clock.now());
    });
    EXPECT_TRUE(state) << (state ? "" : state.error().reason.key());
    return state.value_or(EditionState{});
  }
  EditionState edition(const EditionId& id) {
    auto state = with<EditionState>([&](OrderActions& orders) { return orders.edition(id); });
    EXPECT_TRUE(state);
    return state.value_or(EditionState{});
  }
  bool run_one() {
    auto ran = runner.run_one();
    EXPECT_TRUE(ran);
    return ran.value_or(false);
  }
  std::int64_t count(const std::string& rows) {
    std::int64_t number = -1;
    EXPECT_TRUE(database->read([&](sql::Session& session) {
      return session.query("SELECT count(*) FROM " + rows,
                           [&](const sql::Row& row) -> Result<void> {
                             number = row.integer(0);
                             return {};
                           });
    }));
    return number;
  }

  const Actor coordinator{.who = "c", .role = Role::coordinator};
  const Actor professional{.who = "p", .role = Role::professional};
  directory_search::DirectoryIndex index{search::Merging::by_hand};
  Slots slots;
  Means means{index, slots, "見本市在宅拠点"};
  const std::string script = file_text("print/render_pdf.py");
  const std::string style = file_text("web/public/print.css");
  paper::Press press{script, style};
  html::Frame frame = testkit::real_frame();
  JobMeans jobs{
      *database, *ids, clock, system_clock, means, press, frame, true, geography::area_outlines};
  sql::JobRunner runner{*database, system_clock, "worker"};
};

}  // namespace renkei::listing
