// One spdlog logger whose lines we format ourselves. Lines gather until a warning, 16 KiB or a
// second, so that a request's line does not cost a system call.
#include "platform/log/log.hpp"

#include <spdlog/sinks/base_sink.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <mutex>

#include "platform/json/text.hpp"

namespace renkei::log {
namespace {

constexpr std::size_t kTextMax = 200;
constexpr std::size_t kGatherMax = std::size_t{16} << 10U;

class GatheringSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  ~GatheringSink() override { flush_(); }

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    gathered_.append(line.data(), line.size());
    if (gathered_.size() >= kGatherMax) flush_();
  }
  void flush_() override {
    std::string_view rest = gathered_;
    while (!rest.empty()) {
      const auto written = ::write(STDERR_FILENO, rest.data(), rest.size());
      if (written <= 0) break;  // nobody reads it; the house goes on
      rest.remove_prefix(static_cast<std::size_t>(written));
    }
    gathered_.clear();
  }

 private:
  std::string gathered_;
};

class TakingSink final : public spdlog::sinks::base_sink<std::mutex> {
 public:
  explicit TakingSink(std::function<void(std::string_view)> take) : take_(std::move(take)) {}

 protected:
  void sink_it_(const spdlog::details::log_msg& message) override {
    spdlog::memory_buf_t line;
    formatter_->format(message, line);
    take_({line.data(), line.size() == 0 ? 0 : line.size() - 1});
  }
  void flush_() override {}

 private:
  std::function<void(std::string_view)> take_;
};

std::shared_ptr<spdlog::logger> make(spdlog::sink_ptr sink) {
  auto logger = std::make_shared<spdlog::logger>("renkei", std::move(sink));
  logger->set_pattern(R"({"at":"%Y-%m-%dT%H:%M:%S.%eZ","level":"%l",%v})",
                      spdlog::pattern_time_type::utc);
  logger->flush_on(spdlog::level::warn);
  return logger;
}

// spdlog keeps the one logger of the process; we put ours there once.
spdlog::logger& logger() {
  static const bool ready = [] {
    spdlog::set_default_logger(make(std::make_shared<GatheringSink>()));
    spdlog::flush_every(std::chrono::seconds{1});
    return true;
  }();
  (void)ready;
  return *spdlog::default_logger_raw();
}

// A long text is cut where a character ends.
std::string_view cut(std::string_view text) {
  if (text.size() <= kTextMax) return text;
  std::size_t end = kTextMax;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xc0U) == 0x80U) --end;
  return text.substr(0, end);
}

void append(std::string& line, const Field::Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) {
    const auto shown = cut(*text);
    json::append_text(line, json::is_utf8(shown) ? shown : "?");
  } else if (const auto* truth = std::get_if<bool>(&value)) {
    line += *truth ? "true" : "false";
  } else if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    json::append_number(line, *whole);
  } else {
    json::append_number(line, std::get<double>(value));
  }
}

void write(spdlog::level::level_enum level, std::string_view event, Fields fields) {
  std::string line = "\"event\":";
  json::append_text(line, event);
  for (const auto& field : fields) {
    line += ',';
    json::append_text(line, field.name());
    line += ':';
    append(line, field.value());
  }
  logger().log(level, spdlog::string_view_t{line.data(), line.size()});
}

}  // namespace

void info(std::string_view event, Fields fields) { write(spdlog::level::info, event, fields); }
void warning(std::string_view event, Fields fields) { write(spdlog::level::warn, event, fields); }
void error(std::string_view event, Fields fields) { write(spdlog::level::err, event, fields); }

Capture::Capture(std::function<void(std::string_view)> take) {
  (void)logger();
  restore_ = [before = spdlog::default_logger()] { spdlog::set_default_logger(before); };
  spdlog::set_default_logger(make(std::make_shared<TakingSink>(std::move(take))));
}
Capture::~Capture() { restore_(); }

}  // namespace renkei::log
