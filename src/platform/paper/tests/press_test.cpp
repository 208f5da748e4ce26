// The press prints what it is given, loads nothing else, and can be stopped.
#include "platform/paper/press.hpp"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "platform/paper/program.hpp"

namespace renkei::paper {
namespace {

const std::string& script() {
  static const std::string text = [] {
    std::ifstream file{"print/render_pdf.py"};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
  }();
  return text;
}

std::string page(std::string_view body) {
  return "<!doctype html><html lang=\"ja\"><head><meta charset=\"utf-8\">"
         "<link rel=\"stylesheet\" href=\"/print.css\"></head><body>" +
         std::string{body} + "</body></html>";
}

constexpr std::string_view kStyle =
    "h1 { break-before: page } h1:first-child { break-before: auto }";

TEST(Press, PrintsAndTellsOnWhichPageEachAnchorStands) {
  const Press press{script(), kStyle};
  std::vector<int> told;
  const auto printed = press.print(
      page("<h1 id=\"a\">いち</h1><h1 id=\"b\">に</h1><p id=\"c\">さん</p>"), 41,
      {.must_stop = [] { return false; }, .page = [&](int number) { told.push_back(number); }});
  ASSERT_TRUE(printed) << printed.error().reason.key();
  EXPECT_TRUE(printed->pdf.starts_with("%PDF-"));
  EXPECT_EQ(printed->pages, 2);
  EXPECT_EQ(printed->places.at("a"), 41);
  EXPECT_EQ(printed->places.at("b"), 42);
  EXPECT_EQ(printed->places.at("c"), 42);
  EXPECT_FALSE(told.empty());
}

TEST(Press, LoadsNeitherFilesNorAddresses) {
  const Press press{script(), kStyle};
  const auto printed = press.print(page("<img src=\"file:///etc/hostname\">"
                                        "<img src=\"http://localhost:1/x\">"
                                        "<link rel=\"stylesheet\" href=\"/other.css\"><p>ok</p>"),
                                   1, {});
  ASSERT_TRUE(printed) << printed.error().reason.key();
  EXPECT_EQ(printed->pages, 1);
}

TEST(Press, StopsWhenAsked) {
  const Press press{script(), kStyle};
  const auto printed = press.print(page("<p>x</p>"), 1, {.must_stop = [] { return true; }});
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().reason, Reason{"paper.stopped"});
}

TEST(Press, BindsDocumentsInTheirOrder) {
  const Press press{script(), kStyle};
  const auto one = press.print(page("<p>a</p>"), 1, {});
  const auto two = press.print(page("<h1>b</h1><h1>c</h1>"), 2, {});
  ASSERT_TRUE(one && two);
  const auto bound = press.bind({one->pdf, two->pdf}, {});
  ASSERT_TRUE(bound) << bound.error().reason.key();
  EXPECT_TRUE(bound->starts_with("%PDF-"));
  EXPECT_GT(bound->size(), one->pdf.size());
}

TEST(Press, AScriptThatFailsIsARefusal) {
  const Press press{"import sys; sys.exit('broken')", kStyle};
  const auto printed = press.print(page(""), 1, {});
  ASSERT_FALSE(printed);
  EXPECT_EQ(printed.error().reason, Reason{"paper.failed"});
}

TEST(Program, WhatIsNotInstalledIsSaidSo) {
  const auto ended = run_program({.words = {"/usr/bin/no-such-program"}, .descriptors = {}});
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().reason, Reason{"paper.press_missing"});
}

TEST(Program, IsEndedWhenItTakesTooLong) {
  const auto ended = run_program(
      {.words = {"/usr/bin/sleep", "60"}, .descriptors = {}, .time_max = std::chrono::seconds{1}});
  ASSERT_FALSE(ended);
  EXPECT_EQ(ended.error().reason, Reason{"paper.took_too_long"});
}

}  // namespace
}  // namespace renkei::paper
