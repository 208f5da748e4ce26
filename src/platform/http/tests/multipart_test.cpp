// Forms with files.
#include "platform/http/multipart.hpp"

#include <gtest/gtest.h>

namespace renkei::http {
namespace {

constexpr std::string_view kType = "multipart/form-data; boundary=\"x y\"";

Result<Multipart> parse(std::string_view body) { return parse_multipart(kType, body); }

TEST(Multipart, FieldsAndFilesComeApart) {
  const auto form = parse(
      "--x y\r\nContent-Disposition: form-data; name=\"as_of\"\r\n\r\n2026-11-23\r\n"
      "--x y\r\ncontent-disposition: form-data; name=\"file\"; "
      "filename=\"C:\\\\a\\\\事業所.csv\"\r\n"
      "Content-Type: text/csv\r\n\r\na,b\r\n--x\r\n\r\n--x y--\r\n");
  ASSERT_TRUE(form);
  ASSERT_EQ(form->parts.size(), 2U);
  EXPECT_EQ(form->find("as_of")->bytes, "2026-11-23");
  EXPECT_EQ(form->find("file")->file_name, "事業所.csv");
  EXPECT_EQ(form->find("file")->content_type, "text/csv");
  EXPECT_EQ(form->find("file")->bytes, "a,b\r\n--x\r\n");
  EXPECT_EQ(form->find("other"), nullptr);
}

TEST(Multipart, AnEmptyFileIsEmptyNotBroken) {
  const auto form = parse(
      "preamble\r\n--x y\r\nContent-Disposition: form-data; name=f; filename=\"\"\r\n\r\n\r\n--x "
      "y--");
  ASSERT_TRUE(form);
  EXPECT_EQ(form->parts.at(0).bytes, "");
}

TEST(Multipart, WhatIsCutOrNamelessIsMalformed) {
  for (const std::string_view body :
       {"", "--x y", "--x y\r\n", "--x y\r\n\r\nabc\r\n--x y--",
        "--x y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc",
        "--x y\r\nContent-Disposition: form-data; name=\"a\r\n\r\nabc\r\n--x y--",
        "--x y\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\nabc\r\n--x y--",
        "--x y\r\nContent-Disposition: form-data; name=\"\"\r\n\r\nabc\r\n--x y--",
        "--x y\r\nContent-Disposition: form-data; name=\"\xff\"\r\n\r\nabc\r\n--x y--",
        "--x yz\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nabc\r\n--x y--"}) {
    const auto form = parse(body);
    ASSERT_FALSE(form) << body;
    EXPECT_EQ(form.error().kind, ErrorKind::malformed);
  }
}

TEST(Multipart, TheBoundaryMustBeThere) {
  for (const auto* type : {"", "text/plain", "multipart/form-data",
                           "multipart/form-data; boundary=", "multipart/form-data; boundary=\"",
                           "multipart/mixed; boundary=a"}) {
    EXPECT_FALSE(parse_multipart(type, "--a--")) << type;
  }
  EXPECT_TRUE(parse_multipart("multipart/form-data; boundary=a", "--a--"));
}

TEST(Multipart, TooManyPartsAreRefused) {
  std::string body;
  for (std::size_t i = 0; i <= Multipart::kPartsMax; ++i) {
    body += "--x y\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n";
  }
  const auto form = parse(body + "--x y--");
  ASSERT_FALSE(form);
  EXPECT_EQ(form.error().kind, ErrorKind::too_large);
}

}  // namespace
}  // namespace renkei::http
