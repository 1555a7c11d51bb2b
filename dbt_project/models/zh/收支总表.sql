-- One row per organisation, year, side and line: 收支总表 of the budget, leaves; expenditure by 科目编码 only, since the other
-- panels divide the same money once more.
{{ zh_fact('收支总表') }}
