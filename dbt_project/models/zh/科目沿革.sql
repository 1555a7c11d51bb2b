-- One row per code and what took its place.
{{ zh_view('dim_code_changes') }}
