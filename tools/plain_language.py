"""A report for editors: sentences that are long, and words that few people know. It refuses nothing."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from wordfreq import zipf_frequency

from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.records import Guide, Quote, Record, Term
from systeemwijzer.records.plain_text import from_markdown

MOST_WORDS = 25
# On Zipf's scale: 3 is once in a million words. Compounds are rare in any list, so one is as common as its parts.
RAREST = 2.5
SHORTEST_PART = 4
# A capital, a quotation mark or a bracket begins the next one.
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý\u2018\u201c(])")
WORD = re.compile(r"[A-Za-zÀ-ÿ]+(?:[-\u2019'][A-Za-zÀ-ÿ]+)*")


def main() -> None:
    """Print the sentences that are long, and the words that few people know."""
    guide = load_guide(Path.cwd())
    report_sentences(guide)
    report_words(guide)


def report_sentences(guide: Guide) -> None:
    """Print each sentence of more than MOST_WORDS words, the longest first."""
    sentences = [
        (len(WORD.findall(sentence)), place, sentence)
        for record, text in list_texts(guide)
        for place in [f"{record.origin.file}:{record.origin.line}"]
        for sentence in SENTENCE.split(text)
    ]
    long = sorted((found for found in sentences if found[0] > MOST_WORDS), reverse=True)
    print(f"{len(long)} of {len(sentences)} sentences have more than {MOST_WORDS} words")
    for words, place, sentence in long:
        print(f"{words:4}  {place}  {sentence}")


def report_words(guide: Guide) -> None:
    """Print the words that few people know and that no term explains, with how often and where first."""
    explained = {form.casefold() for term in guide.all_of(Term) for form in (term.title, *term.forms)}
    found: Counter[str] = Counter()
    first: dict[str, str] = {}
    for record, text in list_texts(guide):
        # Names have a capital within a sentence; who knows them, knows them.
        for word in WORD.findall(text):
            if word.islower() and word not in explained and not is_common(word):
                found[word] += 1
                first.setdefault(word, f"{record.origin.file}:{record.origin.line}")
    print(f"\n{len(found)} words are rare, and no term explains them")
    for word, times in sorted(found.items(), key=lambda pair: (zipf_frequency(pair[0], "nl"), pair[0])):
        print(f"{times:4}  {word:30} {first[word]}")


def list_texts(guide: Guide) -> Iterator[tuple[Record, str]]:
    """What the editors wrote themselves: a quote is somebody's own words."""
    for record in guide.records:
        if not isinstance(record, Quote):
            title, text = record.summarise()
            yield record, f"{title}. {from_markdown(text)}"


def is_common(word: str) -> bool:
    """Whether people know a word: by itself, or by the parts that it is made of."""
    if float(zipf_frequency(word, "nl")) >= RAREST:
        return True
    splits = range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)
    return any(is_known_part(word[:place].removesuffix("s")) and is_common(word[place:]) for place in splits)


def is_known_part(part: str) -> bool:
    """Whether a part of a compound is a well-known word: ten times as common as a word by itself has to be."""
    return float(zipf_frequency(part.rstrip("-"), "nl")) >= RAREST + 1


if __name__ == "__main__":
    main()
