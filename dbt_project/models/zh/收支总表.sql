-- One row per organisation, year, side and line: 收支总表 of the budget, leaves; expenditure by 科目编码 only, since the other
-- panels divide the same money once more.
{{
    zh_view(
        'fct_balances',
        "facts.form_code = 'YS01' and facts.stage = 'budget' and facts.reference_year = facts.fiscal_year
    and facts.is_current and facts.is_leaf and facts.classification in ('source', 'function')
    and coalesce(facts.line_code, facts.function_code) is not null",
        without=['stage', 'economic_code', 'government_economic_code'],
    )
}}
