// What is kept for those who come back, and who is to be called.
#include "platform/http/channel.hpp"

#include <algorithm>

#include "platform/http/core.hpp"

namespace renkei::http {

Frame event_frame(std::string_view id, std::string_view event, std::string_view data) {
  std::string text;
  text.reserve(id.size() + event.size() + data.size() + 24);
  if (!id.empty()) text.append("id: ").append(id).append("\n");
  text.append("event: ").append(event).append("\ndata: ").append(data).append("\n\n");
  return std::make_shared<const std::string>(std::move(text));
}

Listener::Listener(std::shared_ptr<Channel> channel, std::uint64_t position, Frame first,
                   std::shared_ptr<void> held)
    : channel_(std::move(channel)),
      position_(position),
      first_(std::move(first)),
      held_(std::move(held)) {}

void Listener::end(Frame last) {
  const std::scoped_lock lock{mutex_};
  if (last_) return;
  last_ = std::move(last);
  if (mailbox_) mailbox_->end_listener(number_, last_);
}

Frame Listener::attach(std::shared_ptr<Mailbox> mailbox, std::uint64_t number) {
  const std::scoped_lock lock{mutex_};
  mailbox_ = std::move(mailbox);
  number_ = number;
  return last_;
}

Frame Listener::next() {
  if (first_) return std::exchange(first_, nullptr);
  return channel_->after(position_);
}

bool Listener::takes(std::uint64_t position) {
  if (first_ || position_ + 1 != position) return false;
  position_ = position;
  return true;
}

void Channel::send(std::string id, std::string_view event, std::string_view data) {
  const Frame frame = event_frame(id, event, data);
  // Posted under the lock: cores must hear of events in their order.
  const std::scoped_lock lock{mutex_};
  last_id_ = id;
  kept_.push_back({std::move(id), frame});
  if (kept_.size() > kKeptMax) {
    before_kept_ = std::move(kept_.front().id);
    kept_.pop_front();
  }
  ++end_;
  for (const auto& mailbox : mailboxes_) mailbox->announce(shared_from_this(), end_, frame);
}

std::shared_ptr<Listener> Channel::join(std::string_view last_event_id,
                                        std::shared_ptr<void> held) {
  const std::scoped_lock lock{mutex_};
  const auto listener = [&](std::uint64_t position, std::string_view word) {
    return std::make_shared<Listener>(shared_from_this(), position, told(word), std::move(held));
  };
  if (last_event_id.empty()) return listener(end_, "hello");
  if (last_event_id == last_id_) return listener(end_, "hello");
  const auto found = std::find_if(kept_.rbegin(), kept_.rend(),
                                  [&](const Said& said) { return said.id == last_event_id; });
  if (found == kept_.rend() && last_event_id != before_kept_) return listener(end_, "reset");
  const auto missed = static_cast<std::uint64_t>(found - kept_.rbegin());
  return std::make_shared<Listener>(shared_from_this(), end_ - missed, nullptr, std::move(held));
}

Frame Channel::after(std::uint64_t& position) const {
  const std::scoped_lock lock{mutex_};
  if (position >= end_) return nullptr;
  const std::uint64_t missed = end_ - position;
  if (missed > kept_.size()) {
    position = end_;
    return told("reset");
  }
  ++position;
  return kept_[kept_.size() - missed].frame;
}

void Channel::add(const std::shared_ptr<Mailbox>& mailbox) {
  const std::scoped_lock lock{mutex_};
  mailboxes_.push_back(mailbox);
}

void Channel::remove(const std::shared_ptr<Mailbox>& mailbox) {
  const std::scoped_lock lock{mutex_};
  std::erase(mailboxes_, mailbox);
}

}  // namespace renkei::http
