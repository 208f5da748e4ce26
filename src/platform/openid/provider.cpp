// See provider.hpp.
#include "platform/openid/provider.hpp"

#include "platform/crypto/hash.hpp"
#include "platform/crypto/random.hpp"
#include "platform/crypto/text_form.hpp"
#include "platform/http/url.hpp"
#include "platform/jose/members.hpp"

namespace renkei::openid {
namespace {

constexpr std::chrono::milliseconds kTimeout{4000};
constexpr std::size_t kTokenNodesMax = 256;
constexpr std::size_t kCodeBytesMax = 2048;
constexpr std::size_t kVerifierBytes = 32;  // 43 characters: the least RFC 7636 wants

outbound::Limits limits_for(const Settings& settings) {
  // The operator has chosen the provider, which may stand in a network of their own.
  const auto reach = outbound::is_plain_loopback(settings.issuer) ? outbound::Reach::loopback
                                                                  : outbound::Reach::own_network;
  return {.timeout = kTimeout, .reach = reach};
}

void add(std::string& form, std::string_view name, std::string_view value) {
  if (!form.empty() && form.back() != '?' && form.back() != '&') form += '&';
  form.append(name).append("=").append(http::encode_component(value));
}

// What outbound says of a server of theirs means to the person that the provider cannot be asked.
tl::unexpected<Error> unreachable() { return fail(ErrorKind::unavailable, "openid.unreachable"); }

// At most so many at once; ends with its block.
class Turn {
 public:
  Turn(std::atomic<int>& calls, int most) : calls_(calls), is_mine_(calls.fetch_add(1) < most) {}
  ~Turn() { calls_.fetch_sub(1); }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;
  [[nodiscard]] bool is_mine() const { return is_mine_; }

 private:
  std::atomic<int>& calls_;
  bool is_mine_;
};

// "basic" of RFC 6749 §2.3.1: both parts encoded as in a form, then base64 with padding.
std::string basic(std::string_view client_id, std::string_view secret) {
  const std::string both = http::encode_component(client_id) + ":" + http::encode_component(secret);
  std::string text = crypto::base64url(crypto::bytes_of_text(both));
  for (char& each : text) {
    if (each == '-') each = '+';
    if (each == '_') each = '/';
  }
  while (text.size() % 4 != 0) text += '=';
  return "Basic " + text;
}

}  // namespace

Question Question::random() {
  return {
      .state = crypto::random_token(),
      .nonce = crypto::random_token(),
      .verifier = crypto::base64url(crypto::bytes_of_text(crypto::random_bytes(kVerifierBytes)))};
}

Provider::Provider(Settings settings)
    : settings_(std::move(settings)), client_(limits_for(settings_)) {}

Result<std::string> Provider::address_of(const Question& question, Instant now) {
  const auto known = metadata(now);
  if (!known) return pass_on(known);
  std::string address = known->authorization_endpoint;
  address += address.find('?') == std::string::npos ? '?' : '&';
  add(address, "response_type", "code");
  add(address, "scope", "openid email");
  add(address, "client_id", settings_.client_id);
  add(address, "redirect_uri", settings_.redirect_uri);
  add(address, "state", question.state);
  add(address, "nonce", question.nonce);
  add(address, "code_challenge", crypto::base64url(crypto::sha256(question.verifier)));
  add(address, "code_challenge_method", "S256");
  return address;
}

Result<jose::Claims> Provider::redeem(std::string_view code, const Question& question,
                                      Instant now) {
  if (code.empty() || code.size() > kCodeBytesMax) {
    return fail(ErrorKind::invalid, "openid.refused_code");
  }
  const auto known = metadata(now);
  if (!known) return pass_on(known);
  const auto token = token_for(*known, code, question);
  if (!token) return pass_on(token);
  const jose::Expected expected{.issuer = settings_.issuer,
                                .audience = settings_.client_id,
                                .nonce = question.nonce,
                                .algorithms = settings_.algorithms};
  auto held = keys(*known, now - kKeptFor, now);
  if (!held) return pass_on(held);
  auto claims = jose::verify_id_token(*token, *held, expected, now);
  if (claims || claims.error().reason != Reason{"jose.key_unknown"}) return claims;
  held = keys(*known, now - kKeysAskedEvery, now);  // they may have a new key since
  if (!held) return pass_on(held);
  return jose::verify_id_token(*token, *held, expected, now);
}

Result<std::string> Provider::asked(const outbound::Request& request) const {
  auto reply = client_.send(request);
  if (!reply || reply->status != 200) return unreachable();
  return std::move(reply->body);
}

Result<Metadata> Provider::metadata(Instant now) {
  {
    const std::scoped_lock lock{mutex_};
    if (metadata_ && now - metadata_at_ < kKeptFor) return *metadata_;
  }
  const Turn turn{calls_, kAtOnce};
  if (!turn.is_mine()) return fail(ErrorKind::unavailable, "openid.busy");
  std::string base = settings_.issuer;
  while (base.ends_with('/')) base.pop_back();
  const auto text = asked({.url = base + "/.well-known/openid-configuration"});
  if (!text) return pass_on(text);
  auto read = read_metadata(*text, settings_.issuer);
  if (!read) return pass_on(read);
  const std::scoped_lock lock{mutex_};
  metadata_ = *read;
  metadata_at_ = now;
  return read;
}

Result<jose::KeySet> Provider::keys(const Metadata& metadata, Instant younger_than, Instant now) {
  {
    const std::scoped_lock lock{mutex_};
    if (keys_ && keys_at_ > younger_than) return *keys_;
  }
  const Turn turn{calls_, kAtOnce};
  if (!turn.is_mine()) return fail(ErrorKind::unavailable, "openid.busy");
  const auto text = asked({.url = metadata.keys_endpoint});
  if (!text) return pass_on(text);
  auto read = jose::KeySet::read(*text);
  if (!read) return pass_on(read);
  const std::scoped_lock lock{mutex_};
  keys_ = *read;
  keys_at_ = now;
  return read;
}

Result<std::string> Provider::token_for(const Metadata& metadata, std::string_view code,
                                        const Question& question) {
  const Turn turn{calls_, kAtOnce};
  if (!turn.is_mine()) return fail(ErrorKind::unavailable, "openid.busy");
  std::string form;
  add(form, "grant_type", "authorization_code");
  add(form, "code", code);
  add(form, "redirect_uri", settings_.redirect_uri);
  add(form, "code_verifier", question.verifier);
  outbound::Request request{.method = outbound::Method::post,
                            .url = metadata.token_endpoint,
                            .headers = {{"Content-Type", "application/x-www-form-urlencoded"},
                                        {"Accept", "application/json"}}};
  if (settings_.client_secret && !metadata.takes_secret_in_body) {
    request.headers.emplace_back("Authorization",
                                 basic(settings_.client_id, settings_.client_secret->reveal()));
  } else {
    add(form, "client_id", settings_.client_id);
    if (settings_.client_secret) add(form, "client_secret", settings_.client_secret->reveal());
  }
  request.body = std::move(form);
  auto reply = client_.send(request);
  if (!reply) return unreachable();
  // 400 and 401: a code that is used, old or of another client, or a secret that is not ours.
  if (reply->status == 400 || reply->status == 401) {
    return fail(ErrorKind::invalid, "openid.refused_code");
  }
  const auto document = json::Document::parse(reply->body, kTokenNodesMax);
  const auto members =
      document && reply->status == 200 ? jose::Members::of(*document, 0) : std::nullopt;
  const auto token = members ? members->text("id_token") : std::nullopt;
  if (!token) return unreachable();
  return std::string{*token};
}

}  // namespace renkei::openid
