// Cursors cannot be read, made or carried to another list.
#include "platform/http/cursor.hpp"

#include <gtest/gtest.h>

namespace renkei::http {
namespace {

const Cursor kCursor{"さくら訪問看護\n別館", "0189"};

TEST(Cursor, ComesBackForTheSameFilterOnly) {
  const Cursors cursors{crypto::Key::random()};
  const auto sealed = cursors.seal(kCursor, "q=看護");
  EXPECT_EQ(cursors.unseal(sealed, "q=看護"), kCursor);
  EXPECT_EQ(sealed.find("0189"), std::string::npos);
  const auto other = cursors.unseal(sealed, "q=x");
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().kind, ErrorKind::malformed);
  EXPECT_EQ(other.error().reason, Reason{"paging.cursor_unknown"});
}

TEST(Cursor, AForgedOneIsUnknown) {
  const Cursors cursors{crypto::Key::random()};
  const auto sealed = cursors.seal(kCursor, "");
  for (std::size_t i = 0; i < sealed.size(); ++i) {
    std::string forged = sealed;
    forged[i] = forged[i] == 'A' ? 'B' : 'A';
    EXPECT_EQ(cursors.unseal(forged, "").has_value(), forged == sealed) << i;
  }
  EXPECT_FALSE(cursors.unseal(sealed.substr(1), ""));
  EXPECT_FALSE(cursors.unseal("", ""));
  EXPECT_FALSE(cursors.unseal(std::string(1'000'000, 'A'), ""));
  EXPECT_FALSE(Cursors{crypto::Key::random()}.unseal(sealed, ""));
}

}  // namespace
}  // namespace renkei::http
