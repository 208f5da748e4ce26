// The demo's patients are whom a region's home care knows, and nobody real.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "features/patient/patient_pair.hpp"

#include "app/demo/patient_cast.hpp"

namespace renkei::app::demo {
namespace {

constexpr std::uint64_t kAnySeed = 20261123;
constexpr Date kToday{2026, 11, 23};

std::vector<CastPatient> cast() { return cast_of(*build_city(kAnySeed), kToday); }

template <class Wanted>
long count_of(Wanted wanted) {
  const auto all = cast();
  return std::count_if(all.begin(), all.end(),
                       [&](const CastPatient& each) { return wanted(each.draft); });
}
long with_device(patient::DeviceKind kind) {
  return count_of([&](const patient::PatientDraft& draft) {
    return std::any_of(draft.devices.begin(), draft.devices.end(),
                       [&](const auto& device) { return device.kind == kind; });
  });
}

TEST(DemoPatients, AreSixtyWhomTheHubWouldEnrolAsTheyAre) {
  const auto all = cast();
  EXPECT_EQ(all.size(), kCast);
  for (const CastPatient& each : all) {
    const auto checked = patient::checked(each.draft, kToday);
    EXPECT_TRUE(checked) << each.draft.birth_date->reveal();
  }
}

TEST(DemoPatients, HaveWhatAHubMustHandleWithCare) {
  EXPECT_EQ(count_of([](const patient::PatientDraft& draft) {
              return std::any_of(draft.diagnoses.begin(), draft.diagnoses.end(),
                                 [](const patient::Diagnosis& each) {
                                   return each.disclosure == patient::Disclosure::undisclosed;
                                 });
            }),
            2);
  EXPECT_EQ(count_of([](const patient::PatientDraft& draft) { return !draft.no_fax.empty(); }), 3);
  EXPECT_GT(with_device(patient::DeviceKind::home_oxygen), 2);
  EXPECT_GT(with_device(patient::DeviceKind::ventilator), 2);
}

TEST(DemoPatients, AreAllDifferentButForTheTwoWhoWereWrittenDownTwice) {
  std::set<std::string> persons;
  for (const CastPatient& each : cast()) {
    persons.insert(patient::full_name(each.draft.name).reveal() + each.draft.birth_date->reveal());
  }
  EXPECT_EQ(persons.size(), kCast - kWrittenAgain);
  const auto all = cast();
  EXPECT_TRUE(
      patient::may_be_one_person(patient::agreements_of(all.at(3).draft, all.at(kCast - 2).draft)));
  EXPECT_TRUE(patient::may_be_one_person(
      patient::agreements_of(all.at(17).draft, all.at(kCast - 1).draft)));
}

TEST(DemoPatients, HaveTelephoneNumbersThatNobodyHas) {
  EXPECT_EQ(count_of([](const patient::PatientDraft& draft) {
              return std::any_of(draft.phones.begin(), draft.phones.end(), [](const auto& each) {
                return !each.number.reveal().starts_with("000-");
              });
            }),
            0);
}

}  // namespace
}  // namespace renkei::app::demo
