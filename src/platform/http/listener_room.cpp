// Sending to many at once.
#include "platform/http/listener_room.hpp"

#include <array>

#include "platform/http/core.hpp"

namespace renkei::http {

namespace asio = boost::asio;
using asio::ip::tcp;
using Clock = std::chrono::steady_clock;

namespace {

// Pings are spread over this many beats: ten thousand at once would hold up everybody else.
constexpr std::uint64_t kBeatsAPing = 20;

}  // namespace

ListenerRoom::ListenerRoom(Core& core)
    : core_(core), timer_(core.loop()), ping_(event_frame({}, "ping", {})) {}

ListenerRoom::~ListenerRoom() { close_all(); }

void ListenerRoom::enter(std::shared_ptr<Stream> stream, std::shared_ptr<Listener> listener) {
  if (core_.is_stopping()) return;
  boost::system::error_code problem;
  const bool secure = stream->is_secure();
  stream->expires_never();
  stream->socket().non_blocking(true, problem);
  if (problem) return;
  const std::uint64_t number = next_++;
  auto owned = std::make_unique<Client>(
      secure ? tcp::socket{core_.loop()} : stream->release_socket(), number, std::move(listener));
  Client& client = *owned;
  if (secure) client.secure = std::make_shared<SecureLine>(SecureLine{std::move(stream)});
  clients_.emplace(number, std::move(owned));
  core_.shared().connections.fetch_add(1);
  core_.shared().listeners.fetch_add(1);
  const auto& channel = client.listener->channel();
  Seats& seats = seats_[channel.get()];
  if (seats.empty()) channel->add(core_.mailbox());
  client.seat = seats.size();
  seats.push_back(&client);
  client.last = client.listener->attach(core_.mailbox(), number);
  secure ? watch_securely(client) : watch_for_leaving(client);
  wait_for_beat();
  if (!pump(client)) leave(number);
}

ListenerRoom::Sent ListenerRoom::send(Client& client, const Frame& frame) {
  if (client.secure) {
    send_securely(client, frame);
    return Sent::part;
  }
  while (client.sent < frame->size()) {
    boost::system::error_code problem;
    const auto rest = asio::buffer(*frame) + client.sent;
    client.sent += client.socket.write_some(asio::const_buffers_1{rest}, problem);
    if (problem == asio::error::would_block || problem == asio::error::try_again) {
      client.sending = frame;
      wait_until_writable(client);
      return Sent::part;
    }
    if (problem) return Sent::failed;
  }
  client.sent = 0;
  return Sent::all;
}

// TLS has to finish one write before the next, so each one is waited for.
void ListenerRoom::send_securely(Client& client, const Frame& frame) {
  client.sending = frame;
  client.is_stuck = true;
  client.stuck_since = Clock::now();
  const auto rest = asio::const_buffers_1{asio::buffer(*frame) + client.sent};
  client.secure->stream->async_write_some(
      rest, [this, number = client.number, line = client.secure, frame](
                const boost::system::error_code& problem, std::size_t sent) {
        return problem ? leave(number) : go_on(number, sent);
      });
}

void ListenerRoom::wait_until_writable(Client& client) {
  client.is_stuck = true;
  client.stuck_since = Clock::now();
  client.socket.async_wait(tcp::socket::wait_write, [this, number = client.number](
                                                        const boost::system::error_code& problem) {
    if (!problem) go_on(number, 0);
  });
}

void ListenerRoom::go_on(std::uint64_t number, std::size_t sent) {
  const auto found = clients_.find(number);
  if (found == clients_.end()) return;
  Client& client = *found->second;
  client.is_stuck = false;
  client.sent += sent;
  if (client.sending && client.sent == client.sending->size()) {
    client.sent = 0;
    if (std::exchange(client.sending, nullptr) == client.last) return leave(number);
  }
  if (!pump(client)) leave(number);
}

bool ListenerRoom::pump(Client& client) {
  while (!client.is_stuck) {
    Frame frame = std::exchange(client.sending, nullptr);
    if (!frame && client.last) frame = client.last;
    if (!frame) frame = client.listener->next();
    if (!frame) return true;
    const Sent sent = send(client, frame);
    if (sent == Sent::failed) return false;
    if (sent == Sent::all && frame == client.last) return false;  // all is said
  }
  return true;
}

// A client has nothing more to say: what still comes is thrown away, and an end is its end.
void ListenerRoom::watch_for_leaving(Client& client) {
  client.socket.async_wait(tcp::socket::wait_read, [this, number = client.number](
                                                       const boost::system::error_code& problem) {
    if (problem) return;
    const auto found = clients_.find(number);
    if (found == clients_.end()) return;
    std::array<char, 1024> waste{};
    boost::system::error_code ended;
    found->second->socket.read_some(asio::buffer(waste), ended);
    if (ended && ended != asio::error::would_block) return leave(number);
    watch_for_leaving(*found->second);
  });
}

void ListenerRoom::watch_securely(Client& client) {
  client.secure->stream->async_read_some(
      asio::mutable_buffers_1{asio::buffer(client.secure->waste)},
      [this, number = client.number, line = client.secure](const boost::system::error_code& problem,
                                                           std::size_t /*read*/) {
        if (problem) return leave(number);
        const auto found = clients_.find(number);
        if (found != clients_.end()) watch_securely(*found->second);
      });
}

void ListenerRoom::tell(const Channel& channel, std::uint64_t position, const Frame& frame) {
  const auto seats = seats_.find(&channel);
  if (seats == seats_.end()) return;
  std::vector<std::uint64_t> gone;
  for (Client* client : seats->second) {
    if (client->is_stuck) continue;  // it takes this from the channel when it can
    const bool at_once = !client->last && client->listener->takes(position);
    const bool stays = at_once ? send(*client, frame) != Sent::failed : pump(*client);
    if (!stays) gone.push_back(client->number);
  }
  for (const std::uint64_t number : gone) leave(number);
}

void ListenerRoom::end(std::uint64_t number, Frame last) {
  const auto found = clients_.find(number);
  if (found == clients_.end()) return;
  found->second->last = std::move(last);
  if (!pump(*found->second)) leave(number);
}

void ListenerRoom::close_all() {
  while (!clients_.empty()) leave(clients_.begin()->first);
  timer_.cancel();
}

void ListenerRoom::leave(std::uint64_t number) {
  const auto found = clients_.find(number);
  if (found == clients_.end()) return;
  const auto client = std::move(found->second);
  clients_.erase(found);
  if (client->secure) client->secure->stream->close();
  const auto& channel = client->listener->channel();
  const auto seats = seats_.find(channel.get());
  Client*& seat = seats->second[client->seat];
  seat = seats->second.back();
  seat->seat = client->seat;
  seats->second.pop_back();
  if (seats->second.empty()) {
    channel->remove(core_.mailbox());
    seats_.erase(seats);
  }
  core_.shared().connections.fetch_sub(1);
  core_.shared().listeners.fetch_sub(1);
  core_.end_if_done();
}

void ListenerRoom::wait_for_beat() {
  if (is_beating_) return;
  is_beating_ = true;
  timer_.expires_after(core_.shared().options.ping_every / kBeatsAPing);
  timer_.async_wait([this](const boost::system::error_code& problem) {
    is_beating_ = false;
    if (!problem) beat();
  });
}

// So that a client knows a quiet line from a dead one, and we a slow client from one that is gone.
void ListenerRoom::beat() {
  const auto too_long = Clock::now() - core_.shared().options.write_timeout;
  const std::uint64_t turn = ++beats_ % kBeatsAPing;
  std::vector<std::uint64_t> gone;
  for (const auto& [number, client] : clients_) {
    if (client->is_stuck) {
      if (client->stuck_since < too_long) gone.push_back(number);
      continue;
    }
    if (number % kBeatsAPing != turn) continue;
    if (send(*client, ping_) == Sent::failed) gone.push_back(number);
  }
  for (const std::uint64_t number : gone) leave(number);
  if (!clients_.empty()) wait_for_beat();
}

}  // namespace renkei::http
