// Connection strings that would give a secret away are refused before anything is sent.
#include "platform/sql/postgres_conninfo.hpp"

#include <gtest/gtest.h>

#include "platform/sql/open.hpp"

namespace renkei::sql {
namespace {

std::string refusal(const std::string& conninfo) {
  const auto checked = check_conninfo(conninfo);
  return checked ? "" : std::string{checked.error().reason.key()};
}

TEST(PostgresConninfo, APasswordIsInAFileAndNotInTheString) {
  EXPECT_EQ(refusal("host=/run/postgresql dbname=hub password=hemmelig"),
            "sql.password_in_conninfo");
  EXPECT_EQ(refusal("postgresql://renkei:hemmelig@localhost/hub"), "sql.password_in_conninfo");
  EXPECT_EQ(refusal("host=localhost dbname=hub passfile=/etc/renkei/pgpass"), "");
}

TEST(PostgresConninfo, AnotherMachineShowsACertificateThatIsChecked) {
  for (const char* sslmode :
       {"", " sslmode=disable", " sslmode=prefer", " sslmode=require", " sslmode=verify-ca"}) {
    EXPECT_EQ(refusal(std::string{"host=db.example.jp dbname=hub"} + sslmode), "sql.unverified_tls")
        << sslmode;
  }
  EXPECT_EQ(refusal("host=db.example.jp dbname=hub sslmode=verify-full"), "");
  EXPECT_EQ(refusal("host=localhost,db.example.jp dbname=hub"), "sql.unverified_tls");
  EXPECT_EQ(refusal("host=localhost hostaddr=192.0.2.7 dbname=hub"), "sql.unverified_tls");
}

TEST(PostgresConninfo, ThisMachineNeedsNoCertificate) {
  EXPECT_EQ(refusal("host=/run/postgresql dbname=hub"), "");
  EXPECT_EQ(refusal("host=127.0.0.1 dbname=hub"), "");
  EXPECT_EQ(refusal("postgresql:///hub"), "");
}

TEST(PostgresConninfo, WhatCannotBeReadIsNotQuoted) {
  EXPECT_EQ(refusal("host=localhost password=hemmelig nonsense"), "sql.conninfo_unreadable");
}

TEST(PostgresConninfo, IsCheckedBeforeAnythingIsSent) {
  const auto opened = open_database(PostgresLocation{"host=192.0.2.7 dbname=hub"});
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().reason.key(), "sql.unverified_tls");
}

}  // namespace
}  // namespace renkei::sql
