-- One row per 科目编码.
{{ zh_view('dim_function_codes') }}
