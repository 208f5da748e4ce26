// What the binary carries besides code, so that it runs from an empty folder.
#pragma once
#include <span>

#include "kernel/embedded.hpp"

namespace renkei::embedded {

[[nodiscard]] std::span<const File> locales();    // ja/app.json …
[[nodiscard]] std::span<const File> web();        // web/dist: index.html, assets/…
[[nodiscard]] std::span<const File> templates();  // web/templates
[[nodiscard]] std::span<const File> demo_city();  // outlines of 見本市

[[nodiscard]] std::span<const File> print();  // render_pdf.py

[[nodiscard]] std::span<const File> csp_hashes();  // web/csp_hashes.json

}  // namespace renkei::embedded
