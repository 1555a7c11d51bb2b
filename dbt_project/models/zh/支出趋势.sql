-- One row per organisation, year, 科目编码 of every level and fund: sums go over one 级次 and one 资金性质.
{{ zh_view('spending_trends') }}
