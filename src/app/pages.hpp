// What the app adds to the public pages: the page of a refusal, and the hashes of the style
// elements that the screens' libraries write.
#pragma once
#include <string>
#include <vector>

#include "platform/html/frame.hpp"
#include "platform/http/message.hpp"
#include "platform/paper/press.hpp"

#include "app/hubs.hpp"

namespace renkei::app {

// From web/csp_hashes.json as it was built with the screens.
[[nodiscard]] std::vector<std::string> style_hashes();

// Templates, words and the built screens' names, from the binary.
[[nodiscard]] Result<html::Frame> load_frame();

// Makes PDFs with the script and the style sheet that the binary carries.
[[nodiscard]] paper::Press printing_press();

// What the frame says of this hub, now.
[[nodiscard]] html::SiteFacts site_facts(const HubConfig& hub, Instant now);

// A refusal for readers who asked for a page.
[[nodiscard]] http::Reply error_page(const html::Frame& frame, const html::SiteFacts& site,
                                     int status, const http::Request& request);

}  // namespace renkei::app
