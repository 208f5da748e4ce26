// The schema of described structs, as OpenAPI shows it.
#include "platform/json/schema.hpp"

#include <gtest/gtest.h>

namespace renkei::json::schema_toy {

enum class Shade : std::uint8_t { light, dark };
RENKEI_DESCRIBE_ENUM(Shade, light, dark)

struct Leaf {
  Shade shade;
  std::vector<Leaf> under;
};
RENKEI_DESCRIBE(Leaf, shade, under)

struct Tree {
  Id<Tree> id;
  std::optional<Leaf> leaf;
  std::vector<std::string> names;
  std::map<std::string, int> facets;
  std::uint16_t rings;
  Date planted;
  std::optional<Instant> felled;
  Private<std::string> owner;
};
RENKEI_DESCRIBE(Tree, id, leaf, names, facets, rings, planted, felled, owner)

TEST(Schema, AStructBecomesAComponentAndWhatItHoldsTooAlsoIfItHoldsItself) {
  Schemas schemas;
  EXPECT_EQ(schema_of<Tree>().schema(schemas),
            R"({"$ref":"#/components/schemas/json.schema_toy.Tree"})");
  ASSERT_EQ(schemas.all().size(), 3U);
  EXPECT_EQ(schemas.all().at("json.schema_toy.Shade"),
            R"({"type":"string","enum":["light","dark"]})");
  EXPECT_EQ(schemas.all().at("json.schema_toy.Leaf"),
            R"({"type":"object","properties":{"shade":{"$ref":"#/components/schemas/)"
            R"(json.schema_toy.Shade"},"under":{"type":"array","items":{"$ref":)"
            R"("#/components/schemas/json.schema_toy.Leaf"}}},"required":["shade","under"],)"
            R"("additionalProperties":false})");
  EXPECT_EQ(
      schemas.all().at("json.schema_toy.Tree"),
      R"({"type":"object","properties":{"id":{"type":"string","format":"uuid"},)"
      R"("leaf":{"$ref":"#/components/schemas/json.schema_toy.Leaf"},)"
      R"("names":{"type":"array","items":{"type":"string"}},)"
      R"("facets":{"type":"object","additionalProperties":{"type":"integer","format":"int32"}},)"
      R"("rings":{"type":"integer","format":"int32","minimum":0},)"
      R"("planted":{"type":"string","format":"date"},)"
      R"("felled":{"type":"string","format":"date-time"},"owner":{"type":"string"}},)"
      R"("required":["id","names","facets","rings","planted","owner"],)"
      R"("additionalProperties":false})");
}

TEST(Schema, MembersSayWhatAQueryMayHold) {
  Schemas schemas;
  const auto members = schema_of<Tree>().members(schemas);
  ASSERT_EQ(members.size(), 8U);
  EXPECT_EQ(members[0].name, "id");
  EXPECT_TRUE(members[0].required);
  EXPECT_FALSE(members[1].required);
  EXPECT_TRUE(members[2].list);
}

TEST(Schema, NamesOfTemplatesAndNestedTypesAreFitForAComponent) {
  EXPECT_EQ(detail::component_name("renkei::http::Page<renkei::directory::Card>"),
            "http.Page_directory.Card");
  EXPECT_EQ(detail::component_name("renkei::beds::Vacancy::Draft"), "beds.Vacancy.Draft");
  EXPECT_EQ(detail::component_name("renkei::beds::{anonymous}::Toy"), "beds.Toy");
}

}  // namespace renkei::json::schema_toy
