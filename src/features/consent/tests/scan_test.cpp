// Scanned papers: what they may be, who sees them, and that they stay.
#include "platform/sql/files.hpp"

#include "features/consent/scan_feature.hpp"
#include "features/consent/tests/consent_fixture.hpp"

namespace renkei::consent {
namespace {

using testing::SizeIs;

const std::string kPaper = "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF";

class Scans : public ConsentTest {
 protected:
  void SetUp() override {
    ConsentTest::SetUp();
    const auto given = give(for_list(1));
    ASSERT_TRUE(given) << refusal(given);
    consent = given->standing().id;
  }
  template <class T>
  Result<T> on_scans(const std::function<Result<T>(ScanActions&)>& verb) {
    return write<T>([&](sql::Session& session, Outbox&) {
      ScanFeature feature{session, {*database, *ids, clock, system_clock}, sight, trace};
      return verb(feature.verbs());
    });
  }
  // Outside a transaction, as the routes do it.
  Result<ScannedPaper> take(std::string_view bytes, const Actor& by) {
    return sql::read_for<ScannedPaper>(*database, [&](sql::Session& session) {
      ScanFeature feature{session, {*database, *ids, clock, system_clock}, sight, trace};
      return feature.verbs().take(consent, bytes, by);
    });
  }
  Result<ConsentScanRecord> add(std::string_view bytes) {
    const auto paper = take(bytes, coordinator);
    if (!paper) return pass_on(paper);
    return on_scans<ConsentScanRecord>(
        [&](ScanActions& verbs) { return verbs.add(consent, *paper, coordinator); });
  }
  Result<ScanBytes> open(const ConsentScanRecord& scan, const Actor& by) {
    return on_scans<ScanBytes>([&](ScanActions& verbs) { return verbs.open(scan.id, by); });
  }
  std::vector<ConsentScanRecord> all() {
    return on_scans<std::vector<ConsentScanRecord>>(
               [&](ScanActions& verbs) { return verbs.of(consent, coordinator); })
        .value();
  }

  ConsentId consent;
};
INSTANTIATE_TEST_SUITE_P(Engines, Scans, testkit::each_engine(), testkit::engine_name);

TEST_P(Scans, ComeBackByteForByteAndStayWhenOtherFilesAreCleanedAway) {
  std::string large = kPaper;
  large.append(3 << 20, 'x');  // more than one piece
  const auto scan = add(large);
  ASSERT_TRUE(scan) << refusal(scan);
  EXPECT_EQ(scan->size_bytes, static_cast<std::int64_t>(large.size()));
  system_clock.forward(std::chrono::hours{24 * 400});
  ASSERT_TRUE(sql::clean_files(*database, system_clock.now()));
  const auto opened = open(*scan, coordinator);
  ASSERT_TRUE(opened) << refusal(opened);
  EXPECT_TRUE(opened->bytes == large);
}

TEST_P(Scans, AreSeenByWhoSeesThePatientAlone) {
  const auto scan = add(kPaper).value();
  EXPECT_EQ(refusal(open(scan, nurse)), "consent.scan_unknown");
  sight.grounds[{nurse.who, hanako.text()}] = patient::Ground::care_team;
  EXPECT_TRUE(open(scan, nurse));
  sight.grounds.clear();
  EXPECT_EQ(refusal(open(scan, nurse)), "consent.scan_unknown") << "from the next request on";
}

TEST_P(Scans, StoreNothingForWhoDoesNotSeeThePatient) {
  EXPECT_EQ(refusal(take(kPaper, nurse)), "consent.unknown");
}

TEST_P(Scans, OfAnotherKindAreRefused) {
  for (const std::string_view wrong :
       {"MZ\x90", "PK\x03\x04 a workbook with macros", "<html><script>", "#!/bin/sh",
        "\x7f"
        "ELF",
        " %PDF-1.7 behind something else"}) {
    EXPECT_EQ(refusal(add(wrong)), "consent.scan_kind") << wrong;
  }
  EXPECT_EQ(refusal(add("")), "consent.scan_empty");
  EXPECT_THAT(all(), SizeIs(0));
}

TEST_P(Scans, OfAWrongPersonIsStruckWithAReasonAndNoLongerOpened) {
  const auto scan = add(kPaper).value();
  const auto strike = [&](const char* reason) {
    return on_scans<ConsentScanRecord>(
        [&](ScanActions& verbs) { return verbs.strike(scan.id, text(reason), coordinator); });
  };
  EXPECT_EQ(refusal(strike(" ")), "consent.wrong");
  ASSERT_TRUE(strike("別の方の用紙"));
  EXPECT_EQ(refusal(open(scan, coordinator)), "consent.scan_struck");
  EXPECT_EQ(refusal(strike("もう一度")), "consent.scan_struck");
  ASSERT_THAT(all(), SizeIs(1)) << "it stays, with the reason";
  EXPECT_EQ(all().front().struck_reason, text("別の方の用紙"));
}

TEST_P(Scans, AreNotEndless) {
  for (int i = 0; i < ScanStore::kOfConsentMax; ++i) ASSERT_TRUE(add(kPaper));
  EXPECT_EQ(refusal(add(kPaper)), "consent.scans_full");
}

TEST(ScanKinds, AreToldByTheContent) {
  EXPECT_EQ(kind_of("\x89PNG\r\n\x1a\n....").value(), ScanKind::png);
  EXPECT_EQ(kind_of("\xff\xd8\xff\xe0 JFIF").value(), ScanKind::jpeg);
  EXPECT_EQ(kind_of(kPaper).value(), ScanKind::pdf);
}

TEST(ScanKinds, APdfThatStartsSomethingOrCarriesAFileIsNoPaper) {
  for (const char* active : {"/JavaScript", "/JS (x)", "/Launch", "/EmbeddedFile", "/EmbeddedFiles",
                             "/RichMedia", "/XFA", "/SubmitForm"}) {
    const auto refused = kind_of("%PDF-1.7 << " + std::string{active} + " >>");
    ASSERT_FALSE(refused) << active;
    EXPECT_EQ(refused.error().reason.key(), "consent.scan_active");
  }
  EXPECT_TRUE(kind_of("%PDF-1.7 << /JSTOR 1 >>")) << "another name";
}

}  // namespace
}  // namespace renkei::consent
