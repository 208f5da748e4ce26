// The commands of the binary. Each works without a terminal, beside a running server, and gives the
// exit code: 0 done, 1 fault, 2 some file could not be read, 64 wrong usage.
#pragma once
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace renkei::app {

inline constexpr int kDone = 0;
inline constexpr int kFault = 1;
inline constexpr int kWrongUsage = 64;

struct InitOptions {
  std::filesystem::path data;
  std::string hub;
  std::string slug = "hub";
  std::string database;  // empty: SQLite below data; else "postgresql:<conninfo>"
  std::string public_url = "http://localhost:8080";
};
// Makes a hub: the folder, its key, hubs.toml, the migrated database.
int init(const InitOptions& options);

struct DemoOptions {
  std::filesystem::path data;
  std::string database;
};
// Makes the demo hub 見本市 with its facilities and accounts.
int make_demo(const DemoOptions& options);

struct ServeOptions {
  std::filesystem::path data;
  unsigned short port = 8080;
  std::string at;  // stops care time; demo hubs only
  std::filesystem::path tls_certificate;
  std::filesystem::path tls_key;
  unsigned short redirect_port = 0;
};
// Serves until SIGTERM or SIGINT; finishes what is running. SIGHUP takes a renewed certificate.
int serve(const ServeOptions& options);

struct HubOptions {
  std::filesystem::path data;
  std::string hub;  // slug; empty if there is only one
};
// Brings the database to this binary's schema, after a backup; refuses while a server runs.
int migrate(const HubOptions& options);

struct BackupOptions {
  HubOptions where;
  std::filesystem::path file;  // empty: a name made of the time, in RENKEI_BACKUP_DIR
};
// Writes a sealed copy of the hub beside a running server.
int backup(const BackupOptions& options);

struct RestoreOptions {
  std::filesystem::path data;
  std::filesystem::path file;
  std::filesystem::path key_file;
  std::string database;
  bool as_new_hub = false;
};
// Makes a hub out of a backup in an empty folder.
int restore_hub(const RestoreOptions& options);

struct DoctorOptions {
  HubOptions where;
  bool audit = false;
  bool json = false;
};
// Says in words whether the hub is healthy; with `audit` walks the sealed chain.
int doctor(const DoctorOptions& options);

struct UserOptions {
  HubOptions where;
  std::string email;
  std::string name;
  std::string role;
  std::string facility;
  std::filesystem::path password_file;
};
int user_add(const UserOptions& options);
int user_list(const HubOptions& options);

struct MailTestOptions {
  HubOptions where;
  std::string to;
};
// Sends one mail by the hub's mail server.
int mail_test(const MailTestOptions& options);

struct ImportOptions {
  HubOptions where;
  std::vector<std::filesystem::path> files;
  std::string as_of;
  bool dry_run = false;
  bool json = false;
};
int import_files(const ImportOptions& options);

// These need no data folder.
int config();
int routes();
int openapi();
int version();

}  // namespace renkei::app
