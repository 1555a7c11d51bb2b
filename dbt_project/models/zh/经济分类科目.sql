-- One row per 经济分类 code.
{{ zh_view('dim_economic_codes') }}
