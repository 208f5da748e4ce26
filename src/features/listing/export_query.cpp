// See export_query.hpp.
#include "features/listing/export_query.hpp"

#include "features/listing/list_words.hpp"

namespace renkei::listing {
namespace {

using directory_search::HubWords;
using directory_search::SearchQuery;

std::string number_text(double number) {
  std::string text = std::to_string(number);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// A T with the values of all members that `from` has by the same name.
template <class T, class From>
T with_members_of(const From& from) {
  T value;
  for_each_member<T>([&](std::string_view name, auto into) {
    for_each_member<From>([&](std::string_view other, auto out_of) {
      using Into = std::remove_cvref_t<decltype(value.*into)>;
      using OutOf = std::remove_cvref_t<decltype(from.*out_of)>;
      if constexpr (std::is_same_v<Into, OutOf>) {
        if (name == other) value.*into = from.*out_of;
      }
    });
  });
  return value;
}

class Conditions {
 public:
  void add(std::string text) { all_.push_back(std::move(text)); }
  void add_codes(std::string_view label, const std::vector<std::string>& codes,
                 const HubWords::Words& words) {
    if (codes.empty()) return;
    std::vector<std::string> names;
    names.reserve(codes.size());
    for (const auto& code : codes) names.push_back(name_in(words, code));
    add(std::string{label} + " " + joined(names, "・"));
  }
  void add_if(bool wanted, std::string_view text) {
    if (wanted) add(std::string{text});
  }
  [[nodiscard]] std::string text() const { return joined(all_, "、"); }

 private:
  std::vector<std::string> all_;
};

}  // namespace

SearchQuery filters_of(const ExportQuery& query) {
  auto filters = with_members_of<SearchQuery>(query);
  filters.limit.reset();
  filters.cursor.reset();
  return filters;
}

ExportQuery query_with(const SearchQuery& filters) { return with_members_of<ExportQuery>(filters); }

std::string conditions_text(const SearchQuery& query, const HubWords& words) {
  Conditions all;
  if (query.q) all.add("「" + *query.q + "」");
  all.add_codes("種別", query.kind, words.kinds());
  all.add_codes("サービス", query.service, words.services());
  all.add_codes("圏域", query.area, words.areas());
  all.add_codes("対応", query.capability, words.capabilities());
  if (query.near) {
    all.add(query.within_km ? "指定地点から直線" + number_text(*query.within_km) + "km以内"
                            : "指定地点から近い順");
  }
  all.add_if(query.open_now, "いま開いている");
  if (query.open_at) all.add(*query.open_at + " に開いている");
  if (query.open_on) all.add(query.open_on->text() + " に開いている");
  all.add_if(query.accepting, "新規受入れ可");
  all.add_if(query.hours24, "24時間対応");
  all.add_if(query.home_death, "看取り対応");
  if (query.confirmed_within_months) {
    all.add(std::to_string(*query.confirmed_within_months) + "か月以内に確認");
  }
  all.add_if(query.stale, "1年以上確認なし");
  if (query.outside_area) all.add(*query.outside_area ? "区外のみ" : "区外を除く");
  all.add_if(query.closed, "廃止・移転を含む");
  return all.text();
}

}  // namespace renkei::listing
