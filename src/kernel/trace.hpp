// What one request saw and changed, for its audit row: ids and names of fields, never values.
#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace renkei {

// Verbs fill it while they work; the dispatcher makes it the audit row of the same transaction.
class Trace {
 public:
  // A thing that was looked at or changed, by its id.
  void touch(std::string subject) { subjects_.push_back(std::move(subject)); }
  // A field of it that is different now.
  void change(std::string field) { fields_.push_back(std::move(field)); }

  [[nodiscard]] const std::vector<std::string>& subjects() const { return subjects_; }
  [[nodiscard]] const std::vector<std::string>& fields() const { return fields_; }

 private:
  std::vector<std::string> subjects_;
  std::vector<std::string> fields_;
};

}  // namespace renkei
