-- One row per organisation, year and cost told per thing counted: never added up.
{{ zh_view('unit_costs') }}
