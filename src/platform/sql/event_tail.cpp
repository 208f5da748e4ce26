// Reads events by number and hands them on.
#include "platform/sql/event_tail.hpp"

#include <algorithm>

#include "platform/sql/guarded.hpp"

namespace renkei::sql {
namespace {

constexpr std::int64_t kPageMax = 1'000;
constexpr std::chrono::milliseconds kWaitStep{10};

NumberedEvent read_event(const Row& row) {
  return {.seq = row.integer(0),
          .id = std::string{row.text(1)},
          .topic = std::string{row.text(2)},
          .subject = std::string{row.text(3)}};
}

}  // namespace

Result<std::int64_t> newest_event(Session& session) {
  std::int64_t seq = 0;
  auto found = session.query("SELECT seq FROM sequence_head WHERE name = 'outbox'",
                             [&](const Row& row) -> Result<void> {
                               seq = row.integer(0);
                               return {};
                             });
  if (!found) return pass_on(found);
  return seq;
}

Result<EventPage> events_after(Session& session, std::int64_t seq, std::int64_t most) {
  EventPage page;
  auto found = session.query(
      "SELECT seq, id, topic, subject FROM outbox WHERE seq > $1 ORDER BY seq LIMIT $2",
      [&](const Row& row) -> Result<void> {
        page.events.push_back(read_event(row));
        return {};
      },
      seq, std::clamp<std::int64_t>(most, 1, kPageMax));
  if (!found) return pass_on(found);
  if (!page.events.empty()) {
    page.too_old = page.events.front().seq > seq + 1;
    page.up_to = page.events.back().seq;
    return page;
  }
  const auto newest = newest_event(session);
  if (!newest) return pass_on(newest);
  page.too_old = *newest != seq;  // also if the number is from before the database was restored
  page.up_to = *newest;
  return page;
}

Result<std::optional<std::int64_t>> number_of_event(Session& session, std::string_view id) {
  std::optional<std::int64_t> seq;
  auto found = session.query(
      "SELECT seq FROM outbox WHERE id = $1 AND seq IS NOT NULL",
      [&](const Row& row) -> Result<void> {
        seq = row.integer(0);
        return {};
      },
      id);
  if (!found) return pass_on(found);
  return seq;
}

EventTail::EventTail(Database& database, std::chrono::milliseconds interval)
    : database_(database), interval_(interval), thread_([this] { run(); }) {}

EventTail::~EventTail() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

int EventTail::listen(std::int64_t after, Listener listener) {
  const std::scoped_lock lock{mutex_};
  const int name = next_++;
  hearers_.emplace(name, std::make_shared<Hearer>(Hearer{after, std::move(listener)}));
  woken_ = true;
  changed_.notify_all();
  return name;
}

void EventTail::forget(int listener) {
  std::unique_lock lock{mutex_};
  hearers_.erase(listener);
  changed_.wait(lock, [&] { return running_ != listener; });
}

bool EventTail::wait_heard(int listener, std::string_view event_id,
                           std::chrono::milliseconds at_most) {
  const auto until = std::chrono::steady_clock::now() + at_most;
  std::optional<std::int64_t> number;
  while (std::chrono::steady_clock::now() < until) {
    if (!number) {
      // On PostgreSQL the number comes a moment after the commit.
      const auto asked = read_for<std::optional<std::int64_t>>(
          database_, [&](Session& session) { return number_of_event(session, event_id); });
      if (!asked) return false;
      number = *asked;
    }
    std::unique_lock lock{mutex_};
    const auto hearer = hearers_.find(listener);
    if (hearer == hearers_.end() || stopping_) return false;
    if (number && hearer->second->heard >= *number) return true;
    changed_.wait_until(lock, std::min(until, std::chrono::steady_clock::now() + kWaitStep));
  }
  return false;
}

void EventTail::wake() {
  {
    const std::scoped_lock lock{mutex_};
    woken_ = true;
  }
  changed_.notify_all();
}

bool EventTail::look() {
  std::map<int, std::shared_ptr<Hearer>> hearers;
  {
    const std::scoped_lock lock{mutex_};
    hearers = hearers_;
  }
  if (hearers.empty()) return false;
  // Nearly always all have heard the same, and one page serves them all.
  std::map<std::int64_t, EventPage> pages;
  auto read = database_.read([&](Session& session) -> Result<void> {
    pages.clear();
    for (const auto& [name, hearer] : hearers) {
      if (pages.contains(hearer->heard)) continue;
      auto page = events_after(session, hearer->heard, kPageMax);
      if (!page) return pass_on(page);
      pages.emplace(hearer->heard, std::move(*page));
    }
    return {};
  });
  if (!read) return false;
  bool news = false;
  for (const auto& named : hearers) {
    const auto& name = named.first;
    const auto& hearer = named.second;  // no structured binding: the lambda below takes it
    const EventPage& page = pages.at(hearer->heard);
    if (page.events.empty() && !page.too_old) continue;
    {
      const std::scoped_lock lock{mutex_};
      if (!hearers_.contains(name) || stopping_) continue;
      running_ = name;
    }
    // A listener that threw has still been told: it must not be told for ever.
    std::ignore = guarded([&]() -> Result<void> {
      hearer->listener(page);
      return {};
    });
    news = true;
    {
      const std::scoped_lock lock{mutex_};
      hearer->heard = page.up_to;
      running_ = 0;
    }
    changed_.notify_all();
  }
  return news;
}

void EventTail::run() {
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    woken_ = false;
    lock.unlock();
    const bool more = look();
    lock.lock();
    if (more) continue;
    changed_.wait_for(lock, interval_, [this] { return stopping_ || woken_; });
  }
}

}  // namespace renkei::sql
