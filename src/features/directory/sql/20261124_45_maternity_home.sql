-- 医療情報ネット lists midwives' homes too.
INSERT INTO facility_kind (code, name, position, default_level)
VALUES ('maternity_home', '助産所', 14, 'public');
