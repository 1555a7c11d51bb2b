select fiscal_year, scope, stage, economic_code, economic_name, level, is_leaf, amount_yuan, share_percent
from marts.economic_mix where organisation_id = $organisation
order by scope, fiscal_year, stage, economic_code
