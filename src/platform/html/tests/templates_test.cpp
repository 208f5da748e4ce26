// Pages from templates.
#include "platform/html/templates.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace renkei::html {
namespace {

enum class Tone : std::uint8_t { can, ask };
RENKEI_DESCRIBE_ENUM(Tone, can, ask)

struct Item {
  std::string name;
  int count;
  bool stale;
  Tone tone;
  std::optional<std::string> phone;
  std::vector<std::string> tags;
};
RENKEI_DESCRIBE(Item, name, count, stale, tone, phone, tags)

struct Person {
  Private<std::string> name;
};
RENKEI_DESCRIBE(Person, name)

template <class T>
concept Showable = requires(const T& value) {
  value_of(value);
};
static_assert(Showable<Item>);
static_assert(!Showable<Person>, "a page shows a person only where someone says reveal()");

std::string page(std::string_view text, const Value& value) {
  const std::vector<embedded::File> files = {{"x.mustache", text}};
  return Templates::load(files).value().render("x", value);
}

Result<Templates> load(std::string_view text) {
  const std::vector<embedded::File> files = {{"x.mustache", text}};
  return Templates::load(files);
}

TEST(Templates, TextsAreAlwaysEscaped) {
  EXPECT_EQ(page("<b title=\"{{a}}\">{{a}}</b>", Value{}.set("a", "<i>&\"'看護")),
            "<b title=\"&lt;i&gt;&amp;&quot;&apos;看護\">&lt;i&gt;&amp;&quot;&apos;看護</b>");
}

TEST(Templates, ADescribedStructGivesItsMembers) {
  const Item item{"さくら", 3, true, Tone::ask, std::nullopt, {"a", "b"}};
  EXPECT_EQ(page("{{name}} {{count}}{{#stale}} old{{/stale}} {{tone}}{{^phone}} none{{/phone}}"
                 "{{#tags}} {{.}}{{/tags}}",
                 value_of(item)),
            "さくら 3 old ask none a b");
}

TEST(Templates, ListsOfStructsAndWhatIsSharedComeTogether) {
  const std::vector<embedded::File> files = {
      {"list.mustache", "{{> head}}{{#items}}{{> card}}{{/items}}"},
      {"partials/head.mustache", "{{w.title}}:"},
      {"partials/card.mustache", "[{{name}}{{w.unit}}]"}};
  const auto templates = Templates::load(files);
  ASSERT_TRUE(templates);
  const std::vector<Item> items = {{.name = "一"}, {.name = "二"}};
  const Shared shared{Value{}.set("w", Value{}.set("title", "一覧").set("unit", "件"))};
  EXPECT_EQ(templates->render("list", Value{}.set("items", value_of(items)), shared),
            "一覧:[一件][二件]");
  EXPECT_EQ(templates->render("list", Value{}.set("w", Value{}.set("title", "own")), shared),
            "own:");
  EXPECT_EQ(templates->render("none", Value{}), "");
}

TEST(Templates, AKeyThatIsNotThereAndAnEmptyListPrintNothing) {
  EXPECT_EQ(page("a{{b}}{{c.d}}{{#e}}x{{/e}}", Value{}.set("e", List{})), "a");
}

TEST(Templates, WhatCouldLetATextOutOfItsPlaceIsRefused) {
  for (const std::string_view text :
       {"{{{a}}}", "{{&a}}", "{{& a}}", "{{=<% %>=}}", "<p style=\"color:red\">", "<a href={{a}}>",
        "<a class=\"x\" href={{a}}>", "{{#a}}", "{{> missing}}", "{{> x}}"}) {
    const auto loaded = load(text);
    ASSERT_FALSE(loaded) << text;
    EXPECT_EQ(loaded.error().reason, Reason{"html.template_broken"});
  }
  EXPECT_TRUE(load("<a href=\"/map?kind={{a}}\">x={{a}}</a>"));
}

}  // namespace
}  // namespace renkei::html
