// See provider_table.hpp.
#include "app/provider_table.hpp"

namespace renkei::app {
namespace {

constexpr std::size_t kNameMax = 120;  // bytes: a button of some 40 characters
constexpr std::size_t kListMax = 20;

auto incomplete() { return fail(ErrorKind::invalid, "app.provider_incomplete"); }

// A list of texts; none if it is not there.
Result<std::set<std::string>> texts_in(const toml::table& table, std::string_view name) {
  std::set<std::string> texts;
  if (!table.contains(name)) return texts;
  const auto* list = table[name].as_array();
  if (list == nullptr || list->size() > kListMax) return incomplete();
  for (const auto& each : *list) {
    const auto text = each.value<std::string>();
    if (!text || text->empty()) return incomplete();
    texts.insert(*text);
  }
  return texts;
}

Result<std::vector<jose::Algorithm>> algorithms_in(const toml::table& table) {
  const auto names = texts_in(table, "algorithms");
  if (!names) return pass_on(names);
  std::vector<jose::Algorithm> algorithms;
  for (const std::string& name : *names) {
    const auto algorithm = jose::algorithm_named(name);
    if (!algorithm) return incomplete();
    algorithms.push_back(*algorithm);
  }
  return algorithms;
}

toml::array list_of(const std::set<std::string>& texts) {
  toml::array list;
  for (const std::string& each : texts) list.push_back(each);
  return list;
}

}  // namespace

Result<std::optional<SignInProvider>> read_provider(const toml::table& hub) {
  if (!hub.contains("sign_in_provider")) return std::nullopt;
  const auto* table = hub["sign_in_provider"].as_table();
  if (table == nullptr) return incomplete();
  const auto text = [&](std::string_view name) { return (*table)[name].value_or(std::string{}); };
  auto algorithms = algorithms_in(*table);
  auto assurances = texts_in(*table, "second_step_acr");
  auto methods = texts_in(*table, "second_step_amr");
  if (!algorithms || !assurances || !methods) return incomplete();
  SignInProvider provider{.issuer = text("issuer"),
                          .client_id = text("client_id"),
                          .client_secret_file = text("client_secret_file"),
                          .agreement = {.name = text("name"),
                                        .assurances = *std::move(assurances),
                                        .methods = *std::move(methods)},
                          .algorithms = *std::move(algorithms)};
  const bool is_safe =
      provider.issuer.starts_with("https://") || outbound::is_plain_loopback(provider.issuer);
  const std::string& name = provider.agreement.name;
  if (!is_safe || provider.client_id.empty() || name.empty() || name.size() > kNameMax) {
    return incomplete();
  }
  if (table->contains("link_by_email")) {
    const auto trusted = (*table)["link_by_email"].value<bool>();
    if (!trusted) return incomplete();
    provider.agreement.is_email_trusted = *trusted;
  }
  return provider;
}

toml::table table_of(const SignInProvider& provider) {
  toml::table table{{"issuer", provider.issuer},
                    {"client_id", provider.client_id},
                    {"name", provider.agreement.name},
                    {"second_step_acr", list_of(provider.agreement.assurances)},
                    {"second_step_amr", list_of(provider.agreement.methods)},
                    {"link_by_email", provider.agreement.is_email_trusted}};
  if (!provider.client_secret_file.empty()) {
    table.insert("client_secret_file", provider.client_secret_file);
  }
  if (!provider.algorithms.empty()) {
    toml::array names;
    for (const auto each : provider.algorithms) names.push_back(std::string{enum_name(each)});
    table.insert("algorithms", names);
  }
  return table;
}

}  // namespace renkei::app
