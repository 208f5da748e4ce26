// Looking for and at patients among very many: the search by kana, birth date and telephone number,
// and what it costs to put a look at a patient on record.
//   patients_bench FOLDER PATIENTS SECONDS     one JSON object; the folder must lie on a real disk
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <exception>
#include <stdexcept>
#include <thread>

#include "platform/json/json.hpp"
#include "platform/sql/audit_log.hpp"
#include "platform/sql/embedded_migrations.hpp"
#include "platform/sql/event_flow.hpp"
#include "platform/sql/migrations.hpp"
#include "platform/sql/open.hpp"

#include "features/patient/patient_feature.hpp"
#include "features/patient_sight/patient_sight_feature.hpp"

namespace renkei::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
using patient::PatientId;
using patient::Text;

constexpr std::size_t kAtOnce = 200;
constexpr int kCallers = 64;

// Looking announces nothing.
class SilentOutbox final : public Outbox {
 public:
  void add(Event /*event*/) override {}
};

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

[[noreturn]] void give_up(const char* what, const Error& error) {
  throw std::runtime_error{fmt::format("{}: {}", what, error.reason.key())};
}

// Names of four syllables in two parts: some hundred share each, as in a prefecture.
std::string kana(std::size_t number, std::size_t parts) {
  static constexpr std::array kSyllables{"ア", "カ", "サ", "タ", "ナ", "ハ", "マ",
                                         "ヤ", "ラ", "ワ", "イ", "キ", "シ", "チ",
                                         "ニ", "ヒ", "ミ", "リ", "オ", "コ"};
  std::string name;
  for (std::size_t i = 0; i < parts; ++i) {
    name += kSyllables.at(number % kSyllables.size());
    number /= kSyllables.size();
  }
  return name;
}

patient::PatientDraft draft_of(std::size_t number) {
  patient::PatientDraft draft;
  draft.name = {.family = Text{"見本" + kana(number * 7, 3)},
                .given = Text{"花子" + kana(number * 13, 2)},
                .family_kana = Text{kana(number * 7, 3)},
                .given_kana = Text{kana(number * 13, 2)}};
  draft.birth_date =
      Text{Date{1930 + static_cast<int>(number % 40), static_cast<unsigned>(number % 12 + 1),
                static_cast<unsigned>(number % 28 + 1)}
               .text()};
  draft.phones = {{patient::PhoneKind::home,
                   Text{fmt::format("000-{:03}-{:04}", number / 10'000, number % 10'000)}}};
  draft.diagnoses = {{.name = Text{"高血圧症"}, .icd10 = Text{"I10"}, .since = {}},
                     {.name = Text{"慢性心不全"}, .icd10 = {}, .since = {}}};
  draft.enrolled_on = Date{2026, 4, 1};
  return draft;
}

class Bench {
 public:
  Bench(sql::Database& database, IdSource& ids, std::size_t patients)
      : database_(database), ids_(ids), patients_(patients) {}

  void fill() {
    for (std::size_t from = 0; from < patients_; from += kAtOnce) {
      auto written = database_.write({.apply = [&](sql::Session& session) -> Result<void> {
        patient::SqlPatientStore store{session};
        for (std::size_t i = from; i < std::min(patients_, from + kAtOnce); ++i) {
          auto made =
              patient::Patient::make(ids_.make<patient::Patient>(), draft_of(i), clock_.now());
          if (!made) return pass_on(made);
          if (auto added = store.add(*made); !added) return added;
          if (i % 97 == 0) some_.push_back(made->standing().id);
        }
        return {};
      }});
      if (!written) give_up("filling", written.error());
    }
  }

  // Milliseconds of CPU a search.
  double search(const patient::Typed& typed, std::size_t& hits) {
    constexpr int kTimes = 300;
    const double cpu = cpu_seconds();
    for (int i = 0; i < kTimes; ++i) {
      auto found = look<std::vector<patient::FoundPatient>>(
          [&](patient::PatientVerbs& verbs) { return verbs.patients.find(typed, {}, 50, desk_); });
      hits = found.size();
    }
    return (cpu_seconds() - cpu) * 1e3 / kTimes;
  }

  struct Looks {
    double cpu_us = 0, per_second = 0;
  };
  // Many people at once look at records; audited ones answer after the audit row is on the disk.
  Looks read(bool is_audited, std::chrono::milliseconds time) {
    std::atomic<std::int64_t> count = 0;
    const double cpu = cpu_seconds();
    const auto start = SteadyClock::now();
    {
      std::vector<std::jthread> threads;
      for (int caller = 0; caller < kCallers; ++caller) {
        threads.emplace_back([&, caller] {
          for (auto i = static_cast<std::size_t>(caller); SteadyClock::now() < start + time; ++i) {
            read_one(some_.at(i % some_.size()), is_audited);
            ++count;
          }
        });
      }
    }
    const double seconds = std::chrono::duration<double>(SteadyClock::now() - start).count();
    const auto times = static_cast<double>(count.load());
    return {(cpu_seconds() - cpu) * 1e6 / times, times / seconds};
  }

 private:
  template <class T, class Verb>
  T look(Verb verb) {
    auto found = sql::read_for<T>(database_, [&](sql::Session& session) {
      Trace trace;
      return with_verbs<T>(session, trace, verb);
    });
    if (!found) give_up("looking", found.error());
    return *std::move(found);
  }
  template <class T, class Verb>
  Result<T> with_verbs(sql::Session& session, Trace& trace, Verb verb) {
    const patient_sight::SightFeature sight{session, clock_};
    SilentOutbox outbox;
    patient::PatientFeature feature{session, {ids_, clock_}, sight.sight(),
                                    outbox,  trace,          cursors_};
    return verb(feature.verbs());
  }
  // As the dispatcher answers a personal GET: snapshot, JSON, then the audit row, then the reply.
  void read_one(const PatientId& id, bool is_audited) {
    Trace trace;
    auto shown = sql::read_for<std::string>(database_, [&](sql::Session& session) {
      return with_verbs<std::string>(
          session, trace, [&](patient::PatientVerbs& verbs) -> Result<std::string> {
            const auto seen = verbs.patients.see(id, desk_);
            if (!seen) return pass_on(seen);
            return json::write_personal(patient::shown_in(seen->patient.draft(), seen->screen));
          });
    });
    if (!shown || shown->empty()) throw std::runtime_error{"a patient was not shown"};
    if (!is_audited) return;
    auto kept = database_.write({.apply = [&](sql::Session& session) {
      return sql::AuditLog{session, ids_}.add({.who = desk_.who,
                                               .membership = "m",
                                               .at = clock_.now(),
                                               .route = "GET /api/patient/patients/{id}",
                                               .outcome = "done",
                                               .request_id = "bench",
                                               .subjects = trace.subjects()});
    }});
    if (!kept) give_up("auditing", kept.error());
  }

  sql::Database& database_;
  IdSource& ids_;
  std::size_t patients_;
  RunningClock clock_;
  crypto::Key key_ = crypto::Key::random();
  http::Cursors cursors_{key_};
  Actor desk_ = hub_actor("bench");
  std::vector<PatientId> some_;
};

void run(const std::filesystem::path& folder, std::size_t patients, double seconds) {
  const RunningSystemClock clock;
  const sql::Location location = sql::SqliteLocation{folder / "patients.db", crypto::Key::random()};
  auto database = sql::open_database(location);
  if (!database) give_up("opening", database.error());
  if (auto made = sql::migrate(**database, embedded::migrations(), clock); !made) {
    give_up("migrating", made.error());
  }
  const sql::EventFlow flow{**database, location};
  const auto ids = random_ids(clock);
  Bench bench{**database, *ids, patients};
  bench.fill();
  std::printf("{\"patients\":%zu,\"searches\":[", patients);
  const patient::PatientDraft sought = draft_of(patients / 2);
  const std::pair<const char*, patient::Typed> kinds[] = {
      {"kana of the family name", {.name = sought.name.family_kana}},
      {"kana of both names",
       {.name = Text{sought.name.family_kana->reveal() + " " + sought.name.given_kana->reveal()}}},
      {"birth date", {.birth_date = sought.birth_date}},
      {"kana and birth date", {.name = sought.name.family_kana, .birth_date = sought.birth_date}},
      {"last four digits", {.phone = Text{"0101"}}}};
  const char* comma = "";
  for (const auto& [name, typed] : kinds) {
    std::size_t hits = 0;
    const double cost = bench.search(typed, hits);
    std::printf("%s{\"name\":\"%s\",\"cpu_ms\":%.3f,\"hits\":%zu}", comma, name, cost, hits);
    comma = ",";
  }
  const std::chrono::milliseconds turn{static_cast<int>(seconds * 1000 / 6)};
  Bench::Looks audited, unaudited;
  constexpr int kTurns = 3;
  for (int i = 0; i < kTurns; ++i) {
    for (auto* looks : {&unaudited, &audited}) {
      const auto one = bench.read(looks == &audited, turn);
      looks->cpu_us += one.cpu_us / kTurns;
      looks->per_second += one.per_second / kTurns;
    }
  }
  std::printf(
      "],\"unaudited\":{\"cpu_us\":%.1f,\"per_second\":%.0f},\"audited\":{\"cpu_us\":%.1f,"
      "\"per_second\":%.0f}}\n",
      unaudited.cpu_us, unaudited.per_second, audited.cpu_us, audited.per_second);
}

}  // namespace
}  // namespace renkei::bench

int main(int count, char** arguments) {
  if (count < 4) return 64;
  try {
    renkei::bench::run(arguments[1], static_cast<std::size_t>(std::atol(arguments[2])),
                       std::atof(arguments[3]));
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "patients_bench: %s\n", problem.what());
    return 1;
  }
}
