-- One row per view that adds up, organisation, year and side: its sum beside the printed total.
{{ zh_view('natural_sums') }}
