// Copies of a hub's file that are whole although others write to it, for backups.
#pragma once
#include <filesystem>

#include "kernel/result.hpp"

#include "platform/crypto/key.hpp"

namespace renkei::sql {

// One snapshot of `from` into the new file `to`, under the same key; writers of `from` go on
// meanwhile. `to` is on the disk when this returns. "sql.disk_full" if there is no room for it;
// what was begun is removed.
[[nodiscard]] Result<void> copy_sqlite(const std::filesystem::path& from,
                                       const std::filesystem::path& to, const crypto::Key& key);

// Reads every page, whose seals tell a flipped bit, and every index. "sql.corrupt_file",
// "sql.wrong_key".
[[nodiscard]] Result<void> check_sqlite(const std::filesystem::path& path, const crypto::Key& key);

}  // namespace renkei::sql
