"""Invented wordings of what copiers add, and of boilerplate: one set to tune on, one held back."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["HELD_BACK", "TUNING", "Wordings"]


@dataclass(frozen=True, slots=True)
class Wordings:
    """Each with slots in braces; those at the end stand after the text, the others before it.

    ``tails`` take the place of a sentence's full stop. ``splits`` stand inside a quotation.
    """

    credits_before: tuple[str, ...]
    credits_after: tuple[str, ...]
    links: tuple[str, ...]
    mentions: tuple[str, ...]
    tails: tuple[str, ...]
    updates: tuple[str, ...]
    introductions: tuple[str, ...]
    splits: tuple[str, ...]
    boilerplate: tuple[str, ...]
    short_boilerplate: tuple[str, ...]
    headlines: tuple[str, ...]
    authors: tuple[str, ...]


TUNING = Wordings(
    credits_before=(
        "({outlet})",
        "({outlet}) —",
        "By {outlet}",
        "{city} ({outlet}) —",
        "{city}, {date} ({outlet}) -",
        "From {outlet}:",
        "Via {outlet}.",
        "This article first appeared in {outlet}.",
        "{outlet} / {date}",
    ),
    credits_after=(
        "Source: {outlet}",
        "Source: {outlet}.",
        "— {outlet}",
        "via {outlet}",
        "({outlet})",
        "This article first appeared in {outlet}.",
        "Originally published by {outlet} on {date}.",
        "Reprinted with permission from {outlet}.",
        "Read the original at {outlet}.",
        "Credit: {outlet}",
        "Courtesy of {outlet}.",
    ),
    links=(
        "{url}",
        "Source: {url}",
        "Read more: {url}",
        "The original is at {url}",
    ),
    mentions=(
        "The story was first reported by {outlet}.",
        "That is according to a report in {outlet}.",
        "{outlet} reported this on {weekday}.",
        "Details of the matter were published by {outlet} on {weekday}.",
        "{outlet} was the first to report the news.",
    ),
    tails=(
        ", {outlet} reported on {weekday}.",
        ", according to a report in {outlet}.",
        ", {outlet} reported.",
        ", as {outlet} first reported.",
    ),
    updates=(
        "Correction: An earlier version of this article gave a wrong date.",
        "Update: A spokesman declined to comment when reached on {weekday}.",
        "This story has been updated with further details.",
        "An earlier version of this report misspelled a name. It has been corrected.",
    ),
    introductions=(
        "{speaker} told reporters: {quote}",
        "In a statement, {speaker} said: {quote}",
        "{speaker} said so once more. {quote}",
        "{quote} {speaker} said on {weekday}.",
        "Asked about it on {weekday}, {speaker} answered: {quote}",
        "It was {speaker} who put it most plainly. {quote}",
    ),
    splits=(" {speaker} said, ", " said {speaker}. ", " {speaker} told reporters. "),
    boilerplate=(
        (
            "{author} is a staff writer at {outlet}, where he covers politics and the courts. "
            "Before he joined us he worked for papers in three states."
        ),
        (
            "Sign up for the {outlet} morning letter and have the day's most important stories in "
            "your inbox before breakfast, five days a week."
        ),
        (
            "All content of {outlet} is protected by copyright. No part of it may be published, "
            "broadcast, rewritten or redistributed without written permission. If you wish to use "
            "this material, please write to the office of permissions, and name the page and the "
            "purpose for which you ask."
        ),
        (
            "Do you have a tip for our reporters? Write to tips@{slug}.example, or send us a "
            "letter. We never tell who our sources are."
        ),
        (
            "About the author: {author} has reported from Washington for {outlet} since 2009. "
            "Follow the author's work on our site, where new pieces appear each week."
        ),
        "(Reporting by {author} in Washington and staff in Berlin; editing by the {outlet} desk)",
        (
            "The views expressed here are those of the author alone and are not necessarily those "
            "of {outlet}, its editors or its owners."
        ),
        (
            "{outlet} is paid for by its readers. If you value what you have read here, think "
            "about a gift today: even a small sum keeps our reporters at work, and our pages "
            "free for all."
        ),
    ),
    short_boilerplate=(
        "Click here to subscribe to our newsletter",
        "Read more stories like this one below",
        "Story continues after the advertisement",
        "All rights reserved. Used by permission.",
    ),
    headlines=("Report: {title}", "{title} - {outlet}", "{title}, report says", "{title}", ""),
    authors=("Ada Brook", "Miles Farrow", "Tess Harlan", "Owen Pryce", "Staff", "News desk"),
)

HELD_BACK = Wordings(
    credits_before=(
        "[{outlet}]",
        "{outlet} —",
        "{city} - {outlet} -",
        "{city} [{outlet}]:",
        "As published in {outlet}:",
        "The following is from {outlet}.",
        "Staff and {outlet}",
        "{date} | {outlet}",
    ),
    credits_after=(
        "Src: {outlet}",
        "Taken from {outlet}.",
        "-- {outlet}",
        "h/t {outlet}",
        "[{outlet}]",
        "The article above was originally carried by {outlet}.",
        "Copyright {outlet}. Republished here by agreement.",
        "With material from {outlet}",
        "Text: {outlet}",
        "© {outlet}",
        "First published: {date}, {outlet}.",
    ),
    links=(
        "({url})",
        "Link: {url}",
        "See {url} for the full text.",
        "Original article: {url}",
    ),
    mentions=(
        "{outlet} had the story on {weekday}.",
        "The account given here is that of {outlet}.",
        "So wrote {outlet} in its {weekday} edition.",
        "News of this broke on {weekday} in {outlet}.",
        "{outlet} published the findings first.",
    ),
    tails=(
        ", {outlet} said on {weekday}.",
        ", {outlet} wrote.",
        ", a report by {outlet} says.",
        ", {outlet} has learned.",
    ),
    updates=(
        "Editor's note: a figure in an earlier version was wrong and has been put right.",
        "Updated {weekday}: The office has since said that it will look into the matter.",
        "Clarification: this piece has been changed to give the full name of the committee.",
        "[Corrected on {weekday} to fix the name of a town.]",
    ),
    introductions=(
        "{speaker} left no doubt about it: {quote}",
        "The words of {speaker} were widely noted. {quote}",
        "Speaking on {weekday}, {speaker} went further. {quote}",
        "{quote} {speaker} added later.",
        "To the question what was meant, {speaker} replied: {quote}",
        "There was applause when {speaker} came to the point. {quote}",
    ),
    splits=(" {speaker} added, ", " {speaker} explained. ", " according to {speaker}, "),
    boilerplate=(
        (
            "{author} writes about government for {outlet}. She lives in Ohio with her family and "
            "two dogs, and is at work on her first book."
        ),
        (
            "Thank you for reading {outlet}. Subscribers have every story, puzzle and podcast "
            "without limit; become one today for a dollar a week."
        ),
        (
            "© {outlet}. This material may not be reproduced, cached, sent on or otherwise used, "
            "except with our prior consent. By reading on you accept our terms of use and what we "
            "say there about the data that we keep of visitors, which was last revised in March."
        ),
        (
            "Was there a mistake in this article? Let our readers' editor know at "
            "editor@{slug}.example. We put errors right as soon as we hear of them."
        ),
        (
            "{author}, a correspondent of {outlet}, contributed reporting from New York. "
            "Pictures by our own photographers unless it says otherwise."
        ),
        "(Additional reporting by {author} in Madrid; written and edited by the {outlet} bureau)",
        (
            "Opinions in this column belong to the person who wrote it. {outlet} takes no stand on "
            "them, and welcomes replies of up to 300 words."
        ),
        (
            "This coverage is made possible in part by a grant to {outlet}. The funder has no "
            "say in what we report, whom we ask, or when a story appears, and sees nothing "
            "beforehand."
        ),
    ),
    short_boilerplate=(
        "Get our daily briefing by e-mail",
        "You may also like these recent articles",
        "Scroll down to leave a comment below",
        "Follow us for the latest breaking news",
    ),
    headlines=("Reported: {title}", "{outlet}: {title}", "{title} (full text)", "{title}", ""),
    authors=("Nora Quill", "Jasper Lund", "Edith Vane", "Colm Reade", "Agencies", "Web team"),
)
