// See team_card.hpp.
#include "features/care_team/team_card.hpp"

namespace renkei::care_team {
namespace {

// Each part with its length before it, so that no two faces share a text.
class Parts {
 public:
  Parts& add(std::string_view part) {
    text_ += std::to_string(part.size());
    text_ += ':';
    text_ += part;
    return *this;
  }
  Parts& add(const patient::OptionalText& part) {
    if (part) return add(std::string_view{part->reveal()});
    text_ += '-';
    return *this;
  }
  Parts& add(const std::optional<std::string>& part) {
    if (part) return add(std::string_view{*part});
    text_ += '-';
    return *this;
  }
  Parts& add(std::size_t count) { return add(std::string_view{std::to_string(count)}); }

  [[nodiscard]] patient::Text take() { return patient::Text{std::move(text_)}; }

 private:
  std::string text_;
};

}  // namespace

patient::Text canonical_text(const CardFace& face) {
  Parts parts;
  parts.add(face.name).add(face.lines.size()).add(static_cast<std::size_t>(face.more));
  if (const auto& relative = face.key_person) {
    parts.add(std::string_view{relative->name.reveal()}).add(relative->relation);
    parts.add(relative->phone);
  }
  for (const CardLine& each : face.lines) {
    parts.add(enum_name(each.role)).add(std::string_view{each.facility}).add(each.phone);
    parts.add(each.night_phone).add(each.person).add(each.visits);
  }
  parts.add(face.allergies.size()).add(face.devices.size());
  for (const patient::Allergy& each : face.allergies) {
    parts.add(std::string_view{each.substance.reveal()}).add(each.reaction);
  }
  for (const patient::DeviceKind each : face.devices) parts.add(enum_name(each));
  return parts.take();
}

std::string card_number(std::string_view hexadecimal) {
  // Crockford's 32: no I, L, O, U.
  constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  constexpr std::size_t kHalf = 4;
  constexpr std::size_t kLength = 8;
  std::string number;
  for (std::size_t i = 0; i < kLength; ++i) {
    if (i == kHalf) number += '-';
    const std::string pair{hexadecimal.substr(i * 2, 2)};
    number += kLetters.at(std::stoul(pair, nullptr, 16) % kLetters.size());
  }
  return number;
}

}  // namespace renkei::care_team
