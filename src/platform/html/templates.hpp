// The server-rendered pages: Mustache templates that are part of the binary. Mustache itself is
// seen by templates.cpp only.
#pragma once
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "kernel/embedded.hpp"
#include "kernel/result.hpp"

#include "platform/html/value.hpp"

namespace renkei::html {

// Values that many pages share, such as the sentences of one language: converted once.
class Shared {
 public:
  explicit Shared(const Value& value);
  ~Shared();
  Shared(Shared&&) noexcept;
  Shared& operator=(Shared&&) noexcept;

 private:
  friend class Templates;
  struct Data;
  std::unique_ptr<Data> data_;
};

class Templates {
 public:
  // Files ending in .mustache; "partials/card.mustache" and "home.mustache" are known as `card` and
  // `home`. `fault` ("html.template_broken", logged with the file's name) for one that does not
  // parse, names a partial that is not there, or holds what could let a text out of its place: {{{,
  // {{&, a change of delimiters, style= or a variable as an unquoted attribute.
  [[nodiscard]] static Result<Templates> load(std::span<const embedded::File> files);

  [[nodiscard]] bool has(std::string_view name) const { return texts_.contains(name); }
  // The page. A key that is neither in `page` nor in `shared` prints nothing.
  [[nodiscard]] std::string render(std::string_view name, const Value& page) const;
  [[nodiscard]] std::string render(std::string_view name, const Value& page,
                                   const Shared& shared) const;

 private:
  // Partials are put in when loading, so that a page is one text.
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace renkei::html
