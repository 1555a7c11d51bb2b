-- One row per document: what it says it is, in terms that agree between the parts of one disclosure.
-- When it was published, the list of sources knows better than the document.
with documents as (
    select
        documents.* replace (
            coalesce(cast(sources.published_on as varchar), documents.published_on) as published_on
        ),
        {{ normalise_organisation('documents.organisation_name') }} as normalised_name,
        documents.document_kind in ('budget', 'final_accounts') as is_disclosure
    from {{ ref('stg_documents') }} as documents
    left join {{ ref('int_document_sources') }} as sources on documents.document_id = sources.document_id
),

located as (
    select
        *,
        coalesce(region_code, max(region_code) over (partition by normalised_name), '') as known_region
    from documents
),

-- A name that ends like one given up stands for today's: the organisation is the same, its tasks may be more.
followed as (
    select
        located.normalised_name,
        arg_max(
            left(located.normalised_name, length(located.normalised_name) - length(renames.former_ending))
            || renames.ending,
            (length(renames.former_ending), renames.former_ending)
        ) as current_name
    from located
    inner join {{ ref('organisation_renames') }} as renames
        on ends_with(located.normalised_name, renames.former_ending)
    group by located.normalised_name
),

identified as (
    select
        located.*,
        case
            when located.normalised_name != ''
                then left(
                    md5(left(located.known_region, 2) || coalesce(followed.current_name, located.normalised_name)), 12
                )
        end as organisation_id
    from located
    left join followed on located.normalised_name = followed.normalised_name
),

scoped as (
    select
        *,
        case
            when scope is not null then scope
            when count(distinct scope) over disclosure = 1 then max(scope) over disclosure
            else 'unknown'
        end as disclosure_scope
    from identified
    window disclosure as (partition by organisation_id, fiscal_year, document_kind)
)

select
    * exclude (is_disclosure),
    case
        when not is_disclosure then null
        when organisation_id is null or fiscal_year is null then 'document-' || left(document_id, 12)
        else concat_ws('-', organisation_id, fiscal_year, document_kind, disclosure_scope)
    end as disclosure_key
from scoped
