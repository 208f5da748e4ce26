-- Only what a source says a symbol means stands in the table; every other symbol is kept as it was
-- filed (`filing`) and means nothing to the directory. The source of all rows is the bureaus' own
-- list of abbreviations (届出受理医療機関名簿 略称一覧) beside the notice it abbreviates:
--   支援診1/支援病1 = 特掲診療料施設基準通知 別添1 第9, 第14の2 の 1の(1), 機能強化型 単独
--   支援診2/支援病2 = the same, 1の(2), 機能強化型 連携; 令和8年改定 parts 支援診2 into ア and イ
--   支援診3/支援病3 = the same, 1の(3), 従来型
-- No source says since when a symbol has been in use, and none has meant anything else before: rows
-- begin with the fiscal year of the notice that made the three classes (平成24年度), those of
-- 令和8年改定 with the fiscal year 令和8.
DELETE FROM standard_symbol
 WHERE source LIKE '特掲診療料%' OR source LIKE '基本診療料%' OR source LIKE '調剤報酬%'
    OR source LIKE '令和8年改定%' OR source LIKE '歯科訪問診療料%';

INSERT INTO standard_symbol (symbol, valid_from, valid_until, meaning, code, source) VALUES
  -- 別添1 第9 1の(1): 機能強化型 単独
  ('支援診1', '2012-04-01', NULL, 'zaishin_class', 'enhanced_clinic',
   '施設基準通知 別添1 第9の1の(1)'),
  -- 別添1 第9 1の(2): 機能強化型 連携
  ('支援診2', '2012-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '施設基準通知 別添1 第9の1の(2)'),
  -- 令和8年改定: 支援診2 in two, both 連携
  ('支援診2ア', '2026-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '施設基準通知 別添1 第9の1の(2)（令和8年改定）'),
  ('支援診2イ', '2026-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_clinic',
   '施設基準通知 別添1 第9の1の(2)（令和8年改定）'),
  -- 別添1 第9 1の(3): 従来型
  ('支援診3', '2012-04-01', NULL, 'zaishin_class', 'support_clinic',
   '施設基準通知 別添1 第9の1の(3)'),
  -- 別添1 第14の2 1の(1) to (3): the same three of hospitals
  ('支援病1', '2012-04-01', NULL, 'zaishin_class', 'enhanced_hospital',
   '施設基準通知 別添1 第14の2の1の(1)'),
  ('支援病2', '2012-04-01', NULL, 'zaishin_class', 'cooperative_enhanced_hospital',
   '施設基準通知 別添1 第14の2の1の(2)'),
  ('支援病3', '2012-04-01', NULL, 'zaishin_class', 'support_hospital',
   '施設基準通知 別添1 第14の2の1の(3)'),
  -- 在宅時医学総合管理料・施設入居時等医学総合管理料, with a number since there are several
  ('在医総管', '2012-04-01', NULL, 'zaishin_class', 'management_only',
   '届出受理医療機関名簿 略称一覧: 在医総管・施医総管'),
  ('在医総管1', '2012-04-01', NULL, 'zaishin_class', 'management_only',
   '届出受理医療機関名簿 略称一覧: 在医総管・施医総管'),
  ('在医総管2', '2012-04-01', NULL, 'zaishin_class', 'management_only',
   '届出受理医療機関名簿 略称一覧: 在医総管・施医総管'),
  ('在医総管3', '2012-04-01', NULL, 'zaishin_class', 'management_only',
   '届出受理医療機関名簿 略称一覧: 在医総管・施医総管'),
  ('在総', '2012-04-01', NULL, 'zaishin_class', 'management_only',
   '届出受理医療機関名簿 略称一覧: 在医総管・施医総管'),
  -- 在宅療養後方支援病院
  ('在後病', '2012-04-01', NULL, 'backup_kind', 'home_care_backup_hospital',
   '届出受理医療機関名簿 略称一覧: 在宅療養後方支援病院'),
  -- 在宅緩和ケア充実診療所・病院加算: takes people with cancer in palliative care at home
  ('在緩診実', '2012-04-01', NULL, 'patient_group', 'cancer_palliative',
   '届出受理医療機関名簿 略称一覧: 在宅緩和ケア充実診療所'),
  ('在緩診病', '2012-04-01', NULL, 'patient_group', 'cancer_palliative',
   '届出受理医療機関名簿 略称一覧: 在宅緩和ケア充実病院'),
  -- 在宅医療充実体制加算, which follows it in 令和8年改定
  ('在充診', '2026-04-01', NULL, 'patient_group', 'cancer_palliative',
   '届出受理医療機関名簿 略称一覧: 在宅医療充実体制加算（令和8年改定）'),
  ('在充病', '2026-04-01', NULL, 'patient_group', 'cancer_palliative',
   '届出受理医療機関名簿 略称一覧: 在宅医療充実体制加算（令和8年改定）');
