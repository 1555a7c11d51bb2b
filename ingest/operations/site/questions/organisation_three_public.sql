from marts.three_public where organisation_id = $organisation order by scope, fiscal_year, stage
