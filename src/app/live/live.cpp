// Who is told what, and when.
#include "app/live/live.hpp"

#include <algorithm>
#include <array>

#include "platform/crypto/random.hpp"

#include "features/city_contract/city_contract.hpp"
#include "features/identity/identity_feature.hpp"

namespace renkei::app {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array kLevels{Level::public_, Level::professional, Level::desk, Level::hub};
constexpr std::size_t kAudiencesMax = 1'000;
constexpr std::string_view kDirectory = "directory";
constexpr std::string_view kIdentity = "identity";

// The screens of a feature read again what the feature says has changed.
std::string_view feature_of(std::string_view topic) { return topic.substr(0, topic.find('.')); }

std::string told(const std::set<std::string, std::less<>>& topics) {
  std::string data = R"({"topics":[)";
  for (const std::string& topic : topics) {
    if (data.back() != '[') data += ',';
    data += '"' + topic + '"';
  }
  return data + "]}";
}

bool is_same_view(const Actor& one, const Actor& other) {
  return one.role == other.role && one.facility == other.facility &&
         one.membership == other.membership;
}

}  // namespace

Live::Live(sql::Database& database, const directory_search::DirectoryIndex& index,
           const SystemClock& clock, const identity::HubFacts& facts, Limits limits)
    : database_(database), index_(index), clock_(clock), facts_(facts), limits_(limits) {}

Live::~Live() { stop(); }

void Live::start(sql::EventTail& tail, std::int64_t after) {
  for (const Level level : kLevels) news_[level] = index_.news(level);
  tail_ = &tail;
  listener_ = tail.listen(after, [this](const sql::EventPage& page) { hear(page); });
  thread_ = std::thread{[this] { run(); }};
}

void Live::stop() {
  if (!thread_.joinable()) return;
  tail_->forget(listener_);
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
  thread_.join();
}

Live::Audience& Live::audience_of(const Actor& actor) {
  // Whoever comes back to an audience that is gone is told to read everything again.
  if (audiences_.size() >= kAudiencesMax) {
    std::erase_if(audiences_,
                  [](const auto& each) { return each.second.channel.use_count() == 1; });
  }
  const auto [place, is_new] =
      audiences_.try_emplace({actor.level(), actor.is_hub_staff(), actor.facility});
  Audience& audience = place->second;
  if (is_new) {
    audience.level = actor.level();
    audience.is_hub_staff = actor.is_hub_staff();
    audience.facility = actor.facility;
    audience.channel = std::make_shared<http::Channel>(crypto::random_token());
  }
  return audience;
}

Result<std::shared_ptr<http::Listener>> Live::join(const Actor& actor, std::string token,
                                                   std::string_view last_event_id) {
  const std::scoped_lock lock{mutex_};
  if (*guests_ >= limits_.guests) return fail(ErrorKind::unavailable, "live.too_many");
  auto& guests = sessions_[actor.session];
  std::erase_if(guests, [](const Guest& guest) { return guest.listener.expired(); });
  if (guests.size() >= limits_.guests_of_session) {
    return fail(ErrorKind::unavailable, "live.too_many_of_session");
  }
  ++*guests_;
  const std::shared_ptr<void> counted{nullptr, [count = guests_](void*) { --*count; }};
  auto listener = audience_of(actor).channel->join(last_event_id, counted);
  guests.push_back({listener, actor, std::move(token)});
  return listener;
}

// On the tail's thread, after the index has taken the same events. What the directory's screens
// show is judged by what each level sees; everything else is the hub's own until a feature says
// otherwise.
void Live::hear(const sql::EventPage& page) {
  const std::scoped_lock lock{mutex_};
  std::set<Level> sees_news;
  for (const Level level : kLevels) {
    const std::uint64_t state = index_.news(level);
    if (std::exchange(news_[level], state) != state) sees_news.insert(level);
  }
  std::set<std::string, std::less<>> topics;
  std::set<std::string, std::less<>> facilities;
  for (const sql::NumberedEvent& event : page.events) {
    const std::string_view feature = feature_of(event.topic);
    // Somebody may act as somebody else now.
    if (feature == kIdentity || event.topic == city_contract::kChanged) must_look_ = true;
    if (feature != kIdentity) {
      topics.emplace(feature);
    }
    if (event.topic == directory::kFacilityChanged) facilities.insert(event.subject);
  }
  for (auto& [key, audience] : audiences_) {
    if (audience.is_hub_staff) {
      audience.topics.insert(topics.begin(), topics.end());
      audience.must_reset = audience.must_reset || page.too_old;
    }
    // One's own facility is shown whole.
    if (sees_news.contains(audience.level) || facilities.contains(audience.facility)) {
      audience.topics.emplace(kDirectory);
    }
  }
  changed_.notify_all();
}

Live::Time Live::tell(Time now) {
  Time next = Time::max();
  for (auto& [key, audience] : audiences_) {
    if (audience.topics.empty() && !audience.must_reset) continue;
    if (now < audience.next) {
      next = std::min(next, audience.next);
      continue;
    }
    // A new id each time, not the event's: that one would order this among hidden changes.
    if (audience.must_reset) {
      audience.channel->send(crypto::random_token(), "reset", {});
    } else {
      audience.channel->send(crypto::random_token(), "changed", told(audience.topics));
    }
    audience.topics.clear();
    audience.must_reset = false;
    audience.next = now + limits_.between;
  }
  return next;
}

void Live::run() {
  Time look = Clock::now() + limits_.look_at_sessions;
  std::unique_lock lock{mutex_};
  while (!stopping_) {
    const Time now = Clock::now();
    if (must_look_ || now >= look) {
      must_look_ = false;
      look = now + limits_.look_at_sessions;
      lock.unlock();
      look_at_sessions();
      lock.lock();
      continue;
    }
    const Time next = std::min(look, tell(now));
    changed_.wait_until(lock, next);
  }
}

std::map<std::string, Live::Guest> Live::one_guest_of_each_session() {
  std::map<std::string, Guest> one_each;
  const std::scoped_lock lock{mutex_};
  for (auto& [session, guests] : sessions_) {
    std::erase_if(guests, [](const Guest& guest) { return guest.listener.expired(); });
    if (!guests.empty()) one_each.emplace(session, guests.back());
  }
  std::erase_if(sessions_, [](const auto& each) { return each.second.empty(); });
  return one_each;
}

// A session that has ended hears nothing more; one that acts as somebody else comes again as that.
void Live::look_at_sessions() {
  const auto one_each = one_guest_of_each_session();
  if (one_each.empty()) return;
  std::map<std::string, std::optional<Actor>> found;
  const auto looked = database_.read([&](sql::Session& session) -> Result<void> {
    for (const auto& [id, guest] : one_each) {
      auto present = identity::IdentityFeature::present(session, guest.token, clock_.now(), facts_);
      if (!present) return pass_on(present);
      found[id] = *present ? std::optional{(*present)->actor} : std::nullopt;
    }
    return {};
  });
  if (!looked) return;  // the database's own trouble ends nobody's session
  const std::scoped_lock lock{mutex_};
  for (const auto& [id, actor] : found) {
    for (const Guest& guest : sessions_[id]) {
      if (actor && is_same_view(*actor, guest.actor)) continue;
      const auto listener = guest.listener.lock();
      if (listener) listener->end(http::event_frame({}, actor ? "moved" : "over", {}));
    }
  }
}

}  // namespace renkei::app
