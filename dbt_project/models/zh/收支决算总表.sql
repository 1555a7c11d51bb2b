-- One row per organisation, year, side and line: 收入支出决算总表, leaves; expenditure by 科目编码 only, since the other
-- panels divide the same money once more.
{{ zh_fact('收支决算总表') }}
