// What an operator may set from outside: one table that the code, `renkei config` and the operating
// guide read. Values come from the environment; secrets only as files.
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace renkei::app {

struct Setting {
  std::string_view name;      // environment variable
  std::string_view standard;  // value if it is not set
  std::string_view meaning;   // one Japanese sentence
};

inline constexpr std::array kSettings{
    Setting{"RENKEI_DATA", "var/data", "データの置き場所。--data が優先します。"},
    Setting{"RENKEI_KEY_FILE", "",
            "暗号鍵のファイル。指定がなければ hubs.toml の key_file を使います。"},
    Setting{"RENKEI_LISTEN", "127.0.0.1",
            "受け付けるアドレス。見本（demo）の拠点は 127.0.0.1 だけです。"},
    Setting{"RENKEI_TRUSTED_PROXIES", "",
            "X-Forwarded-For を信じる中継のアドレス（カンマ区切り）。"},
    Setting{"RENKEI_PORT", "8080", "受け付けるポート。--port が優先します。"},
    Setting{"RENKEI_TLS_CERTIFICATE", "",
            "HTTPS の証明書（PEM、自分の証明書が先頭）。なければ HTTP で受け付けます。"},
    Setting{"RENKEI_TLS_KEY", "", "証明書の秘密鍵（PEM、chmod 640 以下）。"},
    Setting{"RENKEI_TLS_MINIMUM", "1.2", "受け付けるいちばん古い TLS の版（1.2 か 1.3）。"},
    Setting{"RENKEI_TLS_CLIENT_CA", "",
            "端末の証明書を出す認証局（PEM）。その証明書のある端末だけがつながります。"},
    Setting{"RENKEI_REDIRECT_PORT", "0",
            "HTTP で来た人を HTTPS へ案内するポート（80 など）。0 は案内しません。"},
    Setting{"RENKEI_HSTS_SECONDS", "31536000",
            "この秒数のあいだ HTTPS だけで開くようブラウザーに伝えます。0 は伝えません。"},
    Setting{"RENKEI_BACKUP_DIR", "",
            "自動のバックアップの置き場所。なければ DATA/backups です。別の装置を勧めます。"},
    Setting{"RENKEI_BACKUPS_KEPT", "14", "残すバックアップの数（1〜1000）。古いものから消えます。"},
    Setting{"RENKEI_AUDIT_HEADS_DIR", "",
            "監査の先頭を毎晩控えるファイルの置き場所。なければ DATA です。別の装置を勧めます。"},
    Setting{"RENKEI_MIGRATE_AT_START", "0",
            "1 なら serve のはじめに、バックアップしてから新しい版に合わせます。"},
    Setting{"RENKEI_THREADS", "2", "通信を受け持つスレッドの数（1〜16）。"},
    Setting{"RENKEI_LIVE_OF_SESSION", "8",
            "ひとつのサインインが同時に受けられる自動更新の数（1〜12000）。"},
    Setting{
        "RENKEI_METRICS_TOKEN_FILE", "",
        "/metrics をほかの機械から読むための合言葉のファイル。なければこの機械からだけ読めます。"},
    Setting{"RENKEI_READERS", "4", "読み出しの接続の数（1〜64）。"},
};

// The value in force for a setting of the table.
[[nodiscard]] std::string setting(std::string_view name);
// The same as a whole number within the range; the standard value if it is not one.
[[nodiscard]] int setting_number(std::string_view name, int lowest, int highest);
// A comma-separated setting.
[[nodiscard]] std::vector<std::string> setting_list(std::string_view name);

}  // namespace renkei::app
