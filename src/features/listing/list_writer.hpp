// Writes a list in one format, facility by facility, so that memory does not grow with the list.
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "features/directory/directory.hpp"
#include "features/directory_search/directory_search.hpp"
#include "features/listing/copy_facts.hpp"
#include "features/listing/export_format.hpp"
#include "features/listing/substitutions.hpp"

namespace renkei::listing {

// What a writer is made with.
struct WritingOrder {
  ExportFormat format = ExportFormat::csv;
  Charset charset = Charset::utf_8;
  CopyFacts facts;
  std::string conditions;  // what was asked, in words, for the sheet that explains the list
  std::shared_ptr<const directory_search::HubWords> words;
};

class ListWriter {
 public:
  virtual ~ListWriter() = default;
  // `redacted` for the copy's audience.
  [[nodiscard]] virtual Result<void> add(const directory::FacilityCard& redacted) = 0;
  [[nodiscard]] virtual Result<void> finish() = 0;
  // The bytes written since it was last asked.
  [[nodiscard]] std::string take() { return std::exchange(bytes_, {}); }
  // What CP932 could not hold.
  [[nodiscard]] const Substitutions& substitutions() const { return substitutions_; }

 protected:
  std::string bytes_;
  Substitutions substitutions_;
};

[[nodiscard]] Result<std::unique_ptr<ListWriter>> make_list_writer(const WritingOrder& order);

}  // namespace renkei::listing
