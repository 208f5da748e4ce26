// The file that holds a hub's key: 64 hexadecimal characters, readable by its owner alone.
#pragma once
#include <filesystem>

#include "kernel/result.hpp"

#include "platform/crypto/key.hpp"

namespace renkei::sql {

// Refuses with "sql.key_missing", "sql.key_readable_by_others" (the mode is not 0600 or 0400) or
// "sql.key_malformed".
[[nodiscard]] Result<crypto::Key> load_key_file(const std::filesystem::path& path);

// Makes a fresh key; refuses with "sql.key_exists" rather than lose an old one.
[[nodiscard]] Result<crypto::Key> create_key_file(const std::filesystem::path& path);

}  // namespace renkei::sql
