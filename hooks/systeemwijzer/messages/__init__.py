"""What is said of what somebody wrote: English sentences in the code, and other languages in a file each.

`tell` says a sentence, `sentence` marks one that is told elsewhere. `nl.po` holds each of them in Dutch.
"""

from typing import Any, Self

from .catalogue import find_words


class Message(str):
    """A sentence in English that remembers what it was made of, so that it can be said in another language.

    Values may be messages themselves.
    """

    template: str
    values: dict[str, Any]

    def __new__(cls, template: str, values: dict[str, Any]) -> Self:
        message = super().__new__(cls, template.format_map(values))
        message.template = template
        message.values = values
        return message

    def say_in(self, language: str) -> str:
        """The sentence in a language, or in English where its file doesn't have it."""
        values = {name: say(value, language) for name, value in self.values.items()}
        return find_words(language, self.template).format_map(values)


def tell(template: str, **values: Any) -> Message:
    """A sentence, with what stands in the place of its {names}."""
    return Message(template, values)


def sentence(template: str) -> str:
    """A sentence that is told elsewhere, by `tell(it, …)`: as it is. It stands in the catalogue because of this."""
    return template


def join(*parts: str, by: str = "") -> Message:
    """Messages and other words behind each other."""
    names = [f"part_{number}" for number in range(len(parts))]
    return Message("{by}".join(f"{{{name}}}" for name in names), {"by": by, **dict(zip(names, parts, strict=True))})


def say(value: Any, language: str) -> Any:
    """A message in a language; anything else as it is."""
    return value.say_in(language) if isinstance(value, Message) else value
