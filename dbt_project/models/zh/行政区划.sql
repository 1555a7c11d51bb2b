-- One row per administrative division.
{{ zh_view('dim_regions') }}
