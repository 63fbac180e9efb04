"""The words that are common in Dutch, from wordfreq: what people write in books, news, subtitles and on the web."""

from functools import lru_cache

# Of a list by frequency: the last of these stands about once in a quarter of a million words.
COMMON = 12_000
# A shorter word is never taken for a typing error.
SHORTEST = 4


@lru_cache(maxsize=1)
def list_common_words() -> tuple[str, ...]:
    """The common words of letters alone, the commonest first."""
    from wordfreq import top_n_list  # noqa: PLC0415  # it takes long to load, and most commands don't ask for it

    return tuple(word for word in top_n_list("nl", COMMON) if word.isalpha() and len(word) >= SHORTEST)
