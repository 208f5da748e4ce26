// Wires Home for one transaction; who says what waits is put in by the app, which knows everyone.
#pragma once
#include "features/home/home_actions.hpp"

namespace renkei::home {

class HomeFeature {
 public:
  explicit HomeFeature(Sources sources) : verbs_(std::move(sources)) {}
  HomeFeature(const HomeFeature&) = delete;
  HomeFeature& operator=(const HomeFeature&) = delete;

  [[nodiscard]] HomeActions& verbs() { return verbs_; }

 private:
  HomeActions verbs_;
};

}  // namespace renkei::home
