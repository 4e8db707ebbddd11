"""The words with which a page's author comes back, or says that the article is over."""

from __future__ import annotations

import re

__all__ = ["COMMENTS", "ENDS", "RETURNS"]

_TEXT = (
    r"(?:article|story|piece|quote|quotation|excerpt|extract|text|message|mail|e-?mail|report|copy"
    r"|post|paste|snip)"
)
ENDS = re.compile(
    rf"[\[(*/<\-–—~\s]*(?:end(?:s|e)?(?: of)?(?: (?:the |this )?{_TEXT})?|end ?quote|unquote|/?snip"
    r"|/quote|close quote|-30-|finis)[\])*/>.!\-–—~\s]*$"
    rf"|end of (?:the )?{_TEXT}\b",
    re.IGNORECASE,
)
"""A line that says so: "End of article"."""
RETURNS = re.compile(
    r"""(?:
      (?:and\s)?that(?:['’]s|\ is|\ was)\s
        (?:it\b|all\b|the\ (?:whole|entire|full|end|article|story|piece)|what\ the)
    | (?:these|those|the\ above|this)\s(?:are|were|is|was)\s(?:just|only|but|merely)\b
    | the\ (?:above|preceding|(?:text|article|story|piece|report)\ above)\b
    | (?:my|our|a)\s(?:own\s)?(?:comments?|take|view|thoughts?|note|opinion|question|point|reaction
        |response|emphasis)\b
    | (?:comments?|commentary|note|me|p\.?s\.?|nb|n\.b\.|update(?:\ \d)?|edit)\s?:
    | \[?(?:ed|editor|author|blogger|moderator)(?:['’]s)?(?:\ note)?\s?[:\]]
    | (?:go\ |please\ |do\ |you\ can\ )?read\s
        (?:on\b|it\ all|(?:the|it|this|that|more|all|his|her|their|its)\b)
    | (?:click|go|see)\s(?:here|there)\b
    | (?:the\s)?(?:rest|full|whole|entire|complete|original)\s
        (?:article|story|piece|text|of\ (?:it|the|this))\b.{0,60}\b(?:here|at|is|can)\b
    | (?:there(?:['’]s|\ is)\s)?(?:much\ |a\ lot\ |lots\ )?more\s
        (?:here|at\ the|there|at\ http|where\ that)
    | [\[(]?(?:emphas[ie]s|bold(?:ing)?|italics|highlighting)\s(?:is\ )?(?:mine|added|ours|in\ the)
    | (?:hat[\ -]?tip|h/t|thanks\ to|thx|props\ to)\b
    | (?:end\ ?quote|unquote)\b
    | (?:so\s)?(?:there\ (?:you\ have\ it|it\ is)|there\ we\ have\ it)
    | so\ much\ for\b
    | make\ of\ (?:it|that|this)\b
    | hope\ (?:this|that)\ helps
    | back\ to\ (?:me|us|our)\b
    | (?:yours\ (?:sincerely|faithfully|truly|ever)|(?:best\ |kind\ |warm\ )?(?:regards|wishes)
        |sincerely|cheers|best),?$
    | (?:posted\ by|filed\ under|tags?\s?:|labels?\s?:|share\ this|permalink|comments?$
        |\d+\ comments?$|leave\ a)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
"""How a paragraph begins that speaks about what was pasted, or belongs to the page around it."""
COMMENTS = re.compile(
    r"(?:hmm+|no wonder|of course|indeed|in other words|so [a-z]|so,|well,|yes[,.]|no,|sure,|wow"
    r"|naturally|needless to say|it should be noted|it(?:['’]s| is) worth (?:noting|remembering)"
    r"|note that|notice|keep in mind|remember[,:]|imagine|bottom line|the bottom line|frankly"
    r"|look,|got that\?|really\?|to be (?:fair|clear|sure)|what(?:['’]s| is) more"
    r"|you(?:['’](?:ll|d|ve|re))? )",
    re.IGNORECASE,
)
"""How those who comment begin a paragraph, and those who report seldom do."""
