-- What the symbols of the bureaus' lists of filings (届出受理医療機関名簿) mean for the directory.
-- Rows with dates, because each revision of the fee schedule changes symbols; a hub may add its own.
CREATE TABLE standard_symbol (
  symbol TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  meaning TEXT NOT NULL,
  code TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (symbol, valid_from, meaning, code)
);

INSERT INTO standard_symbol (symbol, valid_from, valid_until, meaning, code, source) VALUES
  ('支援診1', '2012-04-01', NULL, 'zaishin_class', 'enhanced_clinic', '特掲診療料施設基準 別添1 第9の1(1)'),
  ('支援診2', '2012-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '特掲診療料施設基準 別添1 第9の1(2)'),
  ('支援診2ア', '2026-06-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '令和8年改定 特掲診療料施設基準 別添1 第9の1(2)'),
  ('支援診2イ', '2026-06-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '令和8年改定 特掲診療料施設基準 別添1 第9の1(2)'),
  ('支援診3', '2012-04-01', NULL, 'zaishin_class', 'support_clinic', '特掲診療料施設基準 別添1 第9の1(3)'),
  ('支援病1', '2012-04-01', NULL, 'zaishin_class', 'enhanced_hospital',
   '特掲診療料施設基準 別添1 第14の2の1(1)'),
  ('支援病2', '2012-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_hospital',
   '特掲診療料施設基準 別添1 第14の2の1(2)'),
  ('支援病3', '2012-04-01', NULL, 'zaishin_class', 'support_hospital',
   '特掲診療料施設基準 別添1 第14の2の1(3)'),
  ('在医総管', '2012-04-01', NULL, 'zaishin_class', 'management_only', '特掲診療料施設基準 別添1 第15'),
  ('在医総管1', '2016-04-01', NULL, 'zaishin_class', 'management_only', '特掲診療料施設基準 別添1 第15'),
  ('在医総管2', '2022-04-01', NULL, 'zaishin_class', 'management_only', '特掲診療料施設基準 別添1 第15'),
  ('在総', '2012-04-01', NULL, 'zaishin_class', 'management_only', '特掲診療料施設基準 別添1 第15'),
  ('在後病', '2014-04-01', NULL, 'backup_kind', 'home_care_backup_hospital',
   '特掲診療料施設基準 別添1 第16の3'),
  ('地包ケア', '2014-04-01', NULL, 'backup_kind', 'community_care_ward', '基本診療料施設基準 別添4'),
  ('地包ケア1', '2014-04-01', NULL, 'backup_kind', 'community_care_ward', '基本診療料施設基準 別添4'),
  ('地包ケア2', '2014-04-01', NULL, 'backup_kind', 'community_care_ward', '基本診療料施設基準 別添4'),
  ('地包ケア3', '2018-04-01', NULL, 'backup_kind', 'community_care_ward', '基本診療料施設基準 別添4'),
  ('地包ケア4', '2018-04-01', NULL, 'backup_kind', 'community_care_ward', '基本診療料施設基準 別添4'),
  ('在薬', '1994-10-01', NULL, 'capability', 'pharmacist_visit', '調剤報酬 在宅患者訪問薬剤管理指導料'),
  ('無菌', '2012-04-01', NULL, 'capability', 'aseptic_preparation', '調剤報酬 無菌製剤処理加算'),
  ('歯援診1', '2018-04-01', NULL, 'capability', 'dental_visit', '特掲診療料施設基準 別添1 第14'),
  ('歯援診2', '2018-04-01', NULL, 'capability', 'dental_visit', '特掲診療料施設基準 別添1 第14'),
  ('歯訪診', '2018-04-01', NULL, 'capability', 'dental_visit', '歯科訪問診療料の注に係る届出');

-- The filings of a facility as its bureau's latest imported list writes them.
CREATE TABLE filing (
  facility TEXT NOT NULL,
  number BIGINT NOT NULL,
  symbol TEXT NOT NULL,
  name TEXT,
  receipt TEXT,
  started_on TEXT,
  as_of TEXT,
  import TEXT NOT NULL REFERENCES import_run (id),
  PRIMARY KEY (facility, number)
);
CREATE INDEX filing_import ON filing (import);
