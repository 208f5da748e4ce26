// The doctor's checks. Each looks at one thing and never changes it.
#pragma once
#include <filesystem>

#include "app/doctor/finding.hpp"
#include "app/hub.hpp"

namespace renkei::app {

// Of the machine and the folder; these need no database.
void check_folder(const std::filesystem::path& data, Findings& found);
void check_key(const std::filesystem::path& data, const HubConfig& config, Findings& found);
void check_space(const std::filesystem::path& data, Findings& found);
void check_time(Findings& found);
void check_tls(const HubConfig& config, const SystemClock& clock, Findings& found);
void check_backup(const std::filesystem::path& data, const HubConfig& config,
                  const SystemClock& clock, Findings& found);
void check_server(const std::filesystem::path& data, Findings& found);
// Greets the mail server and signs in; sends nothing.
void check_mail(const std::filesystem::path& data, const HubConfig& config, Findings& found);

// Of the open hub.
void check_database(const HubPlace& place, Hub& hub, Findings& found);
void check_rows(Hub& hub, Findings& found);
void check_audit_chain(Hub& hub, Findings& found);

}  // namespace renkei::app
