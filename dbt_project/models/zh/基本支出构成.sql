-- One row per organisation, year, stage and 经济分类 of every level.
{{ zh_view('economic_mix', without=['scheme']) }}
