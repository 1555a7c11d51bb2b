-- One row per name under which an organisation discloses.
{{ zh_view('organisations') }}
