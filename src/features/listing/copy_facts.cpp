// See copy_facts.hpp.
#include "features/listing/copy_facts.hpp"

#include "kernel/jst.hpp"
#include "kernel/wareki.hpp"

#include "features/directory/directory.hpp"

namespace renkei::listing {

Result<Level> audience_for(const Actor& actor, const std::optional<Level>& asked) {
  const Level audience = asked.value_or(actor.level());
  if (audience == Level::network || !directory::may_see(actor.level(), audience)) {
    return fail(ErrorKind::forbidden, "listing.audience_not_yours");
  }
  return audience;
}

std::string_view audience_text(Level audience) {
  switch (audience) {
    case Level::professional:
      return "専門職用";
    case Level::desk:
      return "相談窓口用";
    case Level::network:
    case Level::hub:
      return "拠点用（非公表を含む）";
    case Level::public_:
      break;
  }
  return "公開用";
}

std::string_view watermark_of(Level audience) {
  return audience == Level::hub || audience == Level::network ? "非公表を含む" : "";
}

std::string_view role_text(Role role) {
  switch (role) {
    case Role::coordinator:
      return "拠点コーディネーター";
    case Role::clerk:
      return "拠点事務";
    case Role::desk_member:
      return "相談窓口の職員";
    case Role::facility_member:
      return "施設の担当者";
    case Role::professional:
      return "医療・介護の専門職";
    case Role::city_member:
      return "市の担当者";
    case Role::city_operator:
      return "市の担当者（運営）";
    case Role::auditor:
      return "監査者";
    case Role::public_:
      break;
  }
  return "公開ページの利用者";
}

std::string moment_text(Instant at) {
  const auto local = japan_time(at);
  return local.date.text() + " " + local.time.text();
}

std::string long_moment_text(Instant at) {
  const auto local = japan_time(at);
  const auto time = local.time.text();
  return wareki_text(local.date) + " " + time.substr(0, 2) + "時" + time.substr(3) + "分";
}

std::string file_name_of(const CopyFacts& facts, std::string_view ending) {
  std::string name = facts.title + "_";
  for (const char each : japan_time(facts.made_at).date.text()) {
    if (each != '-') name += each;
  }
  switch (facts.audience) {
    case Level::professional:
      name += "_専門職用";
      break;
    case Level::desk:
      name += "_相談窓口用";
      break;
    case Level::network:
    case Level::hub:
      name += "_拠点用_非公表を含む";
      break;
    case Level::public_:
      break;
  }
  return name.append(".").append(ending);
}

}  // namespace renkei::listing
