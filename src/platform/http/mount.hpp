// Hides whose verbs a route uses, so that the dispatcher holds all features' routes in one table.
#pragma once
#include <any>
#include <functional>
#include <utility>
#include <vector>

#include "platform/http/route.hpp"

namespace renkei::http {

// A route of any feature. Context is what the app opens for one request: hub, session, outbox.
template <class Context>
struct Mounted : Endpoint {
  std::function<Result<std::any>(Context&, const Call&)> prepare = {};
  std::function<Result<Reply>(Context&, const Call&, std::any&)> answer = {};
  std::function<Result<Reply>(Context&, const Call&)> again = {};
};

// Adds a feature's routes. `enter(Context&)` gives the feature's verbs for one request: the verbs
// themselves, or a wiring object whose verbs() gives them and that lives until the answer is there.
template <class Context, class Verbs, class Enter>
void mount(std::vector<Mounted<Context>>& table, Routes<Verbs> routes, Enter enter) {
  const auto within = [enter](Context& context, auto&& use) {
    auto entered = enter(context);
    if constexpr (std::is_same_v<decltype(entered), Verbs>) {
      return use(entered);
    } else {
      return use(entered.verbs());
    }
  };
  for (auto& route : routes) {
    Mounted<Context> mounted{static_cast<const Endpoint&>(route)};
    if (route.prepare) {
      mounted.prepare = [within, prepare = std::move(route.prepare)](Context& context,
                                                                     const Call& call) {
        return within(context, [&](Verbs& verbs) { return prepare(verbs, call); });
      };
    }
    mounted.answer = [within, answer = std::move(route.answer)](Context& context, const Call& call,
                                                                std::any& prepared) {
      return within(context, [&](Verbs& verbs) { return answer(verbs, call, prepared); });
    };
    if (route.again) {
      mounted.again = [within, again = std::move(route.again)](Context& context, const Call& call) {
        return within(context, [&](Verbs& verbs) { return again(verbs, call); });
      };
    }
    table.push_back(std::move(mounted));
  }
}

}  // namespace renkei::http
