// Lists as files over HTTP. Everyone may take along what he may see.
#pragma once
#include "platform/http/route.hpp"

#include "features/listing/export_actions.hpp"

namespace renkei::listing {

inline constexpr http::Permission kExport = http::open("listing.export");

struct ListingVerbs {
  ExportActions exports;
};

// A reply that a browser saves under this name.
[[nodiscard]] http::Reply as_download(std::string bytes, std::string_view content_type,
                                      std::string_view name);

// A GET that takes longer than the network's thread may wait goes to the worker pool, as whatever
// has a slow part does.
template <class Verbs>
[[nodiscard]] http::Route<Verbs> on_workers(http::Route<Verbs> route) {
  route.prepare = [](Verbs&, const http::Call&) -> Result<std::any> { return std::any{}; };
  return route;
}

[[nodiscard]] http::Routes<ListingVerbs> routes();

}  // namespace renkei::listing
