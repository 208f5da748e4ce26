// See programme.hpp.
#include "features/programmes/programme.hpp"

#include <algorithm>

#include "kernel/search_key.hpp"

namespace renkei::programmes {
namespace {

constexpr std::string_view kSpaces[] = {" ", "\t", "\n", "\r", "\u3000"};

std::size_t length_of(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return (byte & 0xC0) != 0x80; }));
}

std::string_view without_space_before(std::string_view text) {
  const auto found = std::find_if(std::begin(kSpaces), std::end(kSpaces),
                                  [&](std::string_view space) { return text.starts_with(space); });
  if (found == std::end(kSpaces)) return text;
  return without_space_before(text.substr(found->size()));
}

std::string_view without_space_after(std::string_view text) {
  const auto found = std::find_if(std::begin(kSpaces), std::end(kSpaces),
                                  [&](std::string_view space) { return text.ends_with(space); });
  if (found == std::end(kSpaces)) return text;
  return without_space_after(text.substr(0, text.size() - found->size()));
}

void trim(std::string& text) {
  text = std::string{without_space_after(without_space_before(text))};
}

// A text of nothing but white space is not known.
void tidy(std::optional<std::string>& text) {
  if (!text) return;
  trim(*text);
  if (text->empty()) text.reset();
}

void tidy(ProgrammeDraft& draft) {
  for (std::string* text :
       {&draft.name, &draft.owner, &draft.target, &draft.how_to_apply, &draft.contact_name}) {
    trim(*text);
  }
  for (auto* text :
       {&draft.contact_phone, &draft.contact_url, &draft.fee, &draft.period, &draft.note}) {
    tidy(*text);
  }
  for (std::string& word : draft.keywords) trim(word);
  std::erase_if(draft.keywords, [](const std::string& word) { return word.empty(); });
  std::sort(draft.keywords.begin(), draft.keywords.end());
  draft.keywords.erase(std::unique(draft.keywords.begin(), draft.keywords.end()),
                       draft.keywords.end());
}

class Checking {
 public:
  void needed(const std::string& text, const char* field, std::size_t most) {
    if (text.empty()) return errors_.add(field, "programmes.needed");
    fits(text, field, most);
  }
  void fits(const std::optional<std::string>& text, const char* field, std::size_t most) {
    if (!text || length_of(*text) <= most) return;
    errors_.add(field, "programmes.too_long", {{"most", static_cast<std::int64_t>(most)}});
  }
  void contact(const ProgrammeDraft& draft) {
    if (!draft.contact_phone && !draft.contact_url) {
      errors_.add("contact_phone", "programmes.contact_missing");
    }
    if (draft.contact_phone &&
        std::count_if(draft.contact_phone->begin(), draft.contact_phone->end(),
                      [](char c) { return c >= '0' && c <= '9'; }) < 3) {
      errors_.add("contact_phone", "programmes.phone_wrong");
    }
    const auto& url = draft.contact_url;
    if (url && !url->starts_with("https://") && !url->starts_with("http://")) {
      errors_.add("contact_url", "programmes.url_wrong");
    }
  }
  void days(const ProgrammeDraft& draft) {
    if (draft.first_day && draft.last_day && *draft.last_day < *draft.first_day) {
      errors_.add("last_day", "programmes.ends_before_it_begins");
    }
  }
  void keywords(const std::vector<std::string>& words) {
    if (words.size() > Programme::kKeywordsMax) {
      errors_.add("keywords", "programmes.too_many",
                  {{"most", static_cast<std::int64_t>(Programme::kKeywordsMax)}});
    }
    for (const std::string& word : words) fits(word, "keywords", Programme::kLineMax);
  }
  Result<void> result() { return errors_.result("programmes.wrong"); }

 private:
  FieldErrors errors_;
};

Result<void> check(const ProgrammeDraft& draft) {
  Checking checking;
  checking.needed(draft.name, "name", Programme::kLineMax);
  checking.needed(draft.owner, "owner", Programme::kLineMax);
  checking.needed(draft.target, "target", Programme::kTextMax);
  checking.needed(draft.how_to_apply, "how_to_apply", Programme::kTextMax);
  checking.needed(draft.contact_name, "contact_name", Programme::kLineMax);
  checking.contact(draft);
  checking.fits(draft.fee, "fee", Programme::kLineMax);
  checking.fits(draft.period, "period", Programme::kLineMax);
  checking.fits(draft.note, "note", Programme::kTextMax);
  checking.days(draft);
  checking.keywords(draft.keywords);
  return checking.result();
}

}  // namespace

Result<Programme> Programme::make(ProgrammeId id, ProgrammeDraft draft, Instant now) {
  tidy(draft);
  if (auto well = check(draft); !well) return pass_on(well);
  return Programme{{.id = std::move(id), .draft = std::move(draft), .confirmed_at = now}};
}

Result<Programme> Programme::restore(ProgrammeRecord record) {
  if (record.draft.name.empty()) return fail(ErrorKind::fault, "programmes.row_broken");
  return Programme{std::move(record)};
}

Result<Programme> Programme::replaced(ProgrammeDraft draft, Instant now) const {
  auto next = make(record_.id, std::move(draft), now);
  if (!next) return next;
  next->record_.version = record_.version + 1;
  next->record_.ended_on = record_.ended_on;
  next->record_.ended_reason = record_.ended_reason;
  return next;
}

Result<Programme> Programme::ended(Date on, std::string reason) const {
  if (record_.ended_on) return fail(ErrorKind::conflict, "programmes.ended_already");
  trim(reason);
  FieldErrors errors;
  if (reason.empty()) errors.add("reason", "programmes.needed");
  if (auto well = errors.result("programmes.wrong"); !well) return pass_on(well);
  Programme next = *this;
  next.record_.version += 1;
  next.record_.ended_on = on;
  next.record_.ended_reason = std::move(reason);
  return next;
}

Result<Programme> Programme::offered_again(Instant now) const {
  if (!record_.ended_on) return fail(ErrorKind::conflict, "programmes.not_ended");
  Programme next = *this;
  next.record_.version += 1;
  next.record_.ended_on.reset();
  next.record_.ended_reason.reset();
  next.record_.confirmed_at = now;
  return next;
}

bool Programme::has_words(const std::vector<std::u16string>& words) const {
  std::u16string key;
  const auto add = [&](std::string_view text) {
    append_search_key(text, key);
    key += u'\x1F';
  };
  for (const std::string* text : {&record_.draft.name, &record_.draft.owner, &record_.draft.target,
                                  &record_.draft.how_to_apply, &record_.draft.contact_name}) {
    add(*text);
  }
  for (const std::string& word : record_.draft.keywords) add(word);
  if (record_.draft.note) add(*record_.draft.note);
  return std::all_of(words.begin(), words.end(), [&](const std::u16string& word) {
    return key.find(word) != std::u16string::npos;
  });
}

}  // namespace renkei::programmes
