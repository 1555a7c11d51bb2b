-- One row per organisation and year: the outturn of “三公”经费.
{{ zh_view('three_public', "facts.stage = 'outturn'", without=var('zh_fixed')) }}
