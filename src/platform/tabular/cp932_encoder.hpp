// UTF-8 to CP932 as Windows writes it (ICU ibm-943_P15A-2003), with word of every character that
// the table does not hold.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace renkei::tabular {

// What stands in the file instead of a character: a sign that looks the same (～ for 〜), or 〓,
// the printers' sign for a missing letter.
struct Substitution {
  std::string character;
  std::string replacement;
  friend bool operator==(const Substitution&, const Substitution&) = default;
};

class Cp932Encoder {
 public:
  using Told = std::function<void(const Substitution&)>;

  Cp932Encoder();
  ~Cp932Encoder();
  Cp932Encoder(const Cp932Encoder&) = delete;
  Cp932Encoder& operator=(const Cp932Encoder&) = delete;

  // Appends the text; bytes that are not UTF-8 count as one missing character each.
  void append(std::string& out, std::string_view text, const Told& told);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace renkei::tabular
