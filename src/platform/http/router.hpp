// From method and path to the code that answers. Built once, then read by all threads.
#pragma once
#include <array>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/endpoint.hpp"

namespace renkei::http {

class Router {
 public:
  struct Entry {
    Endpoint endpoint;
    Handler handler;
  };
  // What a path is: `entry` if the method fits; `allowed` names what would ("" if there is nothing
  // at this path).
  struct Match {
    const Entry* entry = nullptr;
    Pairs values = {};  // of {id}
    std::string allowed = {};
  };

  Router();
  ~Router();
  Router(Router&&) noexcept;
  Router& operator=(Router&&) noexcept;

  // Gives false if method and path are already there: a mistake in a table.
  [[nodiscard]] bool add(Endpoint endpoint, Handler handler);
  [[nodiscard]] Match match(Method method, std::string_view decoded_path) const;
  [[nodiscard]] const std::vector<std::unique_ptr<Entry>>& entries() const { return entries_; }

 private:
  struct Node;
  std::unique_ptr<Node> root_;
  std::vector<std::unique_ptr<Entry>> entries_;
};

}  // namespace renkei::http
