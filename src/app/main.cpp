// renkei: the one binary. Only here is the command line read.
#include <CLI/CLI.hpp>
#include <exception>
#include <functional>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/settings.hpp"

namespace renkei::app {
namespace {

// What the words on the command line fill, kept until the chosen command runs.
struct Words {
  InitOptions init;
  DemoOptions demo;
  ServeOptions serve;
  HubOptions migrate;
  DoctorOptions doctor;
  BackupOptions backup;
  RestoreOptions restore;
  UserOptions user_add;
  HubOptions user_list;
  MailTestOptions mail_test;
  ImportOptions import;
};

CLI::App* with_data(CLI::App& program, const std::string& name, const std::string& meaning,
                    std::filesystem::path& data) {
  data = setting("RENKEI_DATA");
  CLI::App* command = program.add_subcommand(name, meaning);
  command->add_option("--data", data, "データの置き場所（RENKEI_DATA、なければ var/data）");
  return command;
}

CLI::App* with_hub(CLI::App& program, const std::string& name, const std::string& meaning,
                   HubOptions& where) {
  CLI::App* command = with_data(program, name, meaning, where.data);
  command->add_option("--hub-slug", where.hub, "拠点の slug（1 つだけなら不要）");
  return command;
}

void making(CLI::App& program, Words& words, std::function<int()>& chosen) {
  CLI::App* init_word = with_data(program, "init", "拠点を作ります", words.init.data);
  init_word->add_option("--hub", words.init.hub, "拠点の名前")->required();
  init_word->add_option("--slug", words.init.slug, "短い英字の名前");
  init_word->add_option("--database", words.init.database,
                        "postgresql:接続文字列（なければ SQLite）");
  init_word->add_option("--public-url", words.init.public_url, "メールや QR に載せるアドレス");
  init_word->callback([&] { chosen = [&] { return init(words.init); }; });

  CLI::App* demo_word = with_data(program, "demo", "見本市の拠点を作ります", words.demo.data);
  demo_word->add_option("--database", words.demo.database,
                        "postgresql:接続文字列（なければ SQLite）");
  demo_word->callback([&] { chosen = [&] { return make_demo(words.demo); }; });
}

void running(CLI::App& program, Words& words, std::function<int()>& chosen) {
  CLI::App* serve_word = with_data(program, "serve", "サーバーを動かします", words.serve.data);
  words.serve.port = static_cast<unsigned short>(setting_number("RENKEI_PORT", 0, 65535));
  words.serve.redirect_port =
      static_cast<unsigned short>(setting_number("RENKEI_REDIRECT_PORT", 0, 65535));
  words.serve.tls_certificate = setting("RENKEI_TLS_CERTIFICATE");
  words.serve.tls_key = setting("RENKEI_TLS_KEY");
  serve_word->add_option("--port", words.serve.port, "ポート（RENKEI_PORT、なければ 8080）");
  serve_word->add_option("--tls-certificate", words.serve.tls_certificate, "HTTPS の証明書（PEM）");
  serve_word->add_option("--tls-key", words.serve.tls_key, "証明書の秘密鍵（PEM）");
  serve_word->add_option("--redirect-port", words.serve.redirect_port,
                         "HTTP から HTTPS へ案内するポート（80 など）");
  serve_word->add_option("--at", words.serve.at, "見本の時刻を止めます（2026-11-23T22:14）");
  serve_word->callback([&] { chosen = [&] { return serve(words.serve); }; });
}

void upkeep(CLI::App& program, Words& words, std::function<int()>& chosen) {
  with_hub(program, "migrate", "バックアップしてから、データベースをこの版に合わせます",
           words.migrate)
      ->callback([&] { chosen = [&] { return migrate(words.migrate); }; });

  CLI::App* backup_word =
      with_hub(program, "backup", "動かしたままバックアップします", words.backup.where);
  backup_word->add_option("file", words.backup.file,
                          "書き込む新しいファイル（なければ自動の名前）");
  backup_word->callback([&] { chosen = [&] { return backup(words.backup); }; });

  CLI::App* restore_word =
      with_data(program, "restore", "空の置き場所に復元します", words.restore.data);
  restore_word->add_option("file", words.restore.file, "バックアップのファイル")->required();
  restore_word->add_option("--key-file", words.restore.key_file, "暗号鍵のファイル");
  restore_word->add_option("--database", words.restore.database, "postgresql:空のデータベース");
  restore_word->add_flag("--as-new-hub", words.restore.as_new_hub,
                         "練習用の別の拠点として復元します");
  restore_word->callback([&] { chosen = [&] { return restore_hub(words.restore); }; });

  CLI::App* doctor_word = with_hub(program, "doctor", "拠点の具合を調べます", words.doctor.where);
  doctor_word->add_flag("--audit", words.doctor.audit,
                        "監査の記録が書き換えられていないかも調べます");
  doctor_word->add_flag("--json", words.doctor.json, "結果を JSON で出します");
  doctor_word->callback([&] { chosen = [&] { return doctor(words.doctor); }; });
}

void working(CLI::App& program, Words& words, std::function<int()>& chosen) {
  CLI::App* user = program.add_subcommand("user", "利用者")->require_subcommand(1);
  CLI::App* add = with_hub(*user, "add", "利用者を加えます", words.user_add.where);
  add->add_option("--email", words.user_add.email, "メールアドレス")->required();
  add->add_option("--name", words.user_add.name, "表示する名前");
  add->add_option("--role", words.user_add.role, "coordinator などの役割")->required();
  add->add_option("--facility", words.user_add.facility, "所属する施設の ID");
  add->add_option("--password-file", words.user_add.password_file, "1 行目がパスワードのファイル")
      ->required();
  add->callback([&] { chosen = [&] { return user_add(words.user_add); }; });
  with_hub(*user, "list", "利用者の一覧", words.user_list)->callback([&] {
    chosen = [&] { return user_list(words.user_list); };
  });

  CLI::App* mail = program.add_subcommand("mail", "メール")->require_subcommand(1);
  CLI::App* mail_word =
      with_hub(*mail, "test", "試しのメールを 1 通送ります", words.mail_test.where);
  mail_word->add_option("--to", words.mail_test.to, "宛先のメールアドレス")->required();
  mail_word->callback([&] { chosen = [&] { return mail_test(words.mail_test); }; });

  CLI::App* import_word =
      with_hub(program, "import", "公開データを取り込みます", words.import.where);
  import_word->add_option("files", words.import.files, "ファイル")->required();
  import_word->add_option("--as-of", words.import.as_of, "データの時点（2026-06-30）");
  import_word->add_flag("--dry-run", words.import.dry_run, "調べるだけで書き込みません");
  import_word->add_flag("--json", words.import.json, "結果を JSON で出します");
  import_word->callback([&] { chosen = [&] { return import_files(words.import); }; });
}

void telling(CLI::App& program, std::function<int()>& chosen) {
  program.add_subcommand("config", "いま効いている設定を出します")->callback([&] {
    chosen = [] { return config(); };
  });
  program.add_subcommand("routes", "だれが何を呼べるかの表を出します")->callback([&] {
    chosen = [] { return routes(); };
  });
  program.add_subcommand("openapi", "API の記述を出します")->callback([&] {
    chosen = [] { return openapi(); };
  });
  program.add_subcommand("version", "版を出します")->callback([&] {
    chosen = [] { return version(); };
  });
}

}  // namespace

// Reads the words and runs the command they choose.
int run(int count, char** arguments) {
  try {
    CLI::App program{"連携 Renkei — 在宅医療・介護連携の拠点のサーバー"};
    program.require_subcommand(1);
    Words words;
    std::function<int()> chosen;
    making(program, words, chosen);
    running(program, words, chosen);
    upkeep(program, words, chosen);
    working(program, words, chosen);
    telling(program, chosen);
    try {
      program.parse(count, arguments);
    } catch (const CLI::ParseError& problem) {
      return program.exit(problem) == 0 ? kDone : kWrongUsage;
    }
    return chosen();
  } catch (const std::exception& problem) {
    std::cerr << "思いがけないことが起きました: " << problem.what() << '\n';
    return kFault;
  }
}

}  // namespace renkei::app

int main(int count, char** arguments) { return renkei::app::run(count, arguments); }
