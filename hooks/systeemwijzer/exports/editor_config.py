"""What the editor in the browser (Sveltia CMS) is told of the content: a form for each file, made of the same models.

Its words stand in overrides/writing/config.json.jinja, and in kinds.yml and fields.yml. Ids to choose from stand in it
once, as `choices`; a field names those that it has, and frontend/scripts/writing puts them there.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Self
from urllib.parse import urlsplit

from ..reading.files import ContentFile, list_files, list_layer_files
from ..reading.repository import Repository
from ..records import Guide, Layer
from ..records.base import COMES_FROM
from ..records.choices import list_choices
from ..records.fields import Field, Form, find_fields, find_note

Config = dict[str, Any]

CONTENT = "content/"
# The name of the list that a form shows of a file: in the file it has none.
ITEMS = "items"
# Not for a form: what the rest is held against or built of (guides, kinds, fields and facts), what a command writes
# (the map's numbers), and the words of the search, of which each change is measured (make bench).
NOT_WRITTEN = frozenset(("guides", "kinds", "fields", "facts", "map_numbers", "lexicon", "concepts", "outside"))
# What all records have comes last in a form, as it does in the files.
SHARED = ("topics", "status", "source", "checked")
WIDGETS: dict[Form, Config] = {
    "line": {"widget": "string"},
    # Plain, as an editor of rich text would write all of it anew.
    "text": {"widget": "text"},
    "number": {"widget": "number"},
    "yes_no": {"widget": "boolean"},
    "day": {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD"},
}
# The end of a note's first piece, which says what the field is; what follows says more of it.
SENTENCE_END = ". "
ENDS = (SENTENCE_END, ", ", " (")
# What is seen of an item that is folded: the first of these that it has.
SAYS_MOST = ("title", "text", "label", "barrier", "actor", "between", "from")
# Any words on one line: a field for a line holds no others.
ONE_LINE = r"^[^\n]+$"


@dataclass(frozen=True)
class Edited:
    """What is edited: files below `folder` of a repository, or of a folder on somebody's own machine.

    `given` are fields that nobody fills in there.
    """

    guide: Guide
    files: tuple[ContentFile, ...]
    folder: str
    repository: Repository | None = None
    given: tuple[str, ...] = ()

    @classmethod
    def of_project(cls, guide: Guide, repository: Repository | None) -> Self:
        """The content of the guides."""
        folder = repository.folder if repository else ""
        return cls(guide, list_files(guide.kinds), f"{folder}{CONTENT}", repository)

    @classmethod
    def of_layer(cls, guide: Guide, layer: Layer) -> Self:
        """What a region has of its own: it comes from the region, so no field asks from where."""
        repository = Repository.find(layer.repo_url, layer.edit_uri)
        folder = repository.folder if repository else ""
        return cls(guide, list_layer_files(guide.kinds), f"{folder}{CONTENT}", repository, COMES_FROM)


def describe_editor(edited: Edited, words: Mapping[str, str]) -> Config:
    """The forms, and the ids that they offer.

    `words` are the names of files and what is said of fields, by their keys.
    """
    forms = tuple(_Forms(edited, words).list_files())
    collections = {schema: [form for name, form in forms if name == schema] for schema, _ in forms}
    return {
        "collections": [
            {"name": schema, "label": files[0]["fields"][0]["label"], "files": files}
            for schema, files in collections.items()
            if len(files) > 1
        ],
        "singletons": [files[0] for files in collections.values() if len(files) == 1],
        "choices": {
            named: [{"value": choice, "label": f"{name} ({choice})"} for choice, name in choices.items()]
            for named, choices in list_choices(edited.guide).items()
        },
    }


def describe_backend(repository: Repository | None) -> Config:
    """Where the editor finds the files, and keeps what is written: by a token, as that needs no third party.

    Without a repository only a folder on one's own machine can be opened, and the name says nothing.
    """
    if repository is None or repository.host is None:
        return {"name": "github", "repo": "-/-", "auth_methods": ["token"]}
    backend = {"name": repository.host, "repo": repository.name, "branch": repository.branch, "auth_methods": ["token"]}
    parts = urlsplit(repository.address)
    if parts.netloc in ("github.com", "gitlab.com"):
        return backend
    origin = f"{parts.scheme}://{parts.netloc}"
    api = {"github": "api/v3", "gitlab": "api/v4", "gitea": "api/v1"}[repository.host]
    return backend | {"base_url": origin, "api_root": f"{origin}/{api}"}


def list_reached(repository: Repository | None) -> tuple[str, ...]:
    """The hosts that the editor asks: the policy of its page lets no other in."""
    if repository is None or repository.host is None:
        return ()
    parts = urlsplit(repository.address)
    if parts.netloc == "github.com":
        return ("https://api.github.com", "https://*.githubusercontent.com")
    return (f"{parts.scheme}://{parts.netloc}",)


def split_note(text: str) -> tuple[str, str]:
    """A note as a label and a hint: what a field is, and what else is said; all of it if its first sentence goes on."""
    end = min((place for mark in ENDS if (place := text.find(mark)) > 0), default=len(text))
    label, rest = text[:end].removesuffix("."), text[end:]
    return label, rest.removeprefix(SENTENCE_END) if rest.startswith(SENTENCE_END) else rest and text


@dataclass(frozen=True)
class _Forms:
    """Makes the forms."""

    edited: Edited
    words: Mapping[str, str]

    @property
    def guide(self) -> Guide:
        return self.edited.guide

    def list_files(self) -> Iterator[tuple[str, Config]]:
        """Each file that is written in a form, by the name of its schema."""
        for file in self.edited.files:
            if file.schema not in NOT_WRITTEN:
                yield file.schema, self._describe_file(file)

    def _describe_file(self, file: ContentFile) -> Config:
        path = f"{self.edited.folder}{file.path}"
        name = file.kind.many.capitalize() if file.kind else self.words[file.schema]
        level = self.guide.level_by_id.get(file.level or "")
        fields = list(self._describe_fields(file.model.__name__, file))
        items: Config = {
            "name": ITEMS,
            "label": name,
            "label_singular": file.kind.one if file.kind and not file.kind.sets else self.words["item"],
            "widget": "list",
            "collapsed": True,
            "allow_duplicate": False,
            "fields": fields,
            **_summarise(fields),
        }
        return {
            "name": file.path.removesuffix(".yml").replace("/", "-"),
            "label": level.title if level else self.words.get(file.path, name),
            "file": path,
            # One of its own for each file: so the script knows which file it is to change.
            "format": path,
            "fields": [items],
        }

    def _describe_fields(self, model: str, file: ContentFile) -> Iterator[Config]:
        for field in sorted(find_fields((file.model,))[model], key=_place_in_form):
            # What can only be one thing goes without saying.
            if len(field.choices) != 1 and field.name not in self.edited.given:
                yield self._describe_field(field, file)

    def _describe_field(self, field: Field, file: ContentFile) -> Config:
        note = find_note(self.guide.note_by_field, field)
        label, hint = split_note(note.text if note else field.name)
        config = {"name": field.name, "label": f"{label} ({field.name})", "required": field.is_required}
        config |= {"hint": hint} if hint else {}
        config |= self._describe_widget(field, file)
        if field.choices:
            values = note.values if note else {}
            config["options"] = [self._describe_choice(choice, values) for choice in field.choices]
        return config

    def _describe_choice(self, choice: str, values: Mapping[str, str]) -> Config:
        level = self.guide.level_by_id.get(choice)
        return {"value": choice, "label": values.get(choice) or (level.title if level else choice)}

    def _describe_widget(self, field: Field, file: ContentFile) -> Config:
        # The address of a page may have that of a part behind it, so no list holds all of them.
        if field.names and field.names != "page":
            return {"widget": "select", "multiple": field.is_list, "choices": field.names, **_limit(field)}
        one = {"label_singular": self.words["item"]}
        if field.form == "parts":
            fields = list(self._describe_fields(field.parts or "", file))
            if field.is_list:
                looks = {"collapsed": True, **one, **_summarise(fields)}
                return {"widget": "list", "fields": fields, **looks, **_limit(field)}
            return {"widget": "object", "fields": fields}
        if field.form == "choice":
            return {"widget": "select", "multiple": field.is_list, **_limit(field)}
        if field.is_list:
            value = {"name": field.name, **self._describe_value(field)}
            return {"widget": "list", "field": value, **one, **_limit(field)}
        return self._describe_value(field)

    def _describe_value(self, field: Field) -> Config:
        """One line, a text, a number or a day."""
        rules = field.rules
        config = dict(WIDGETS[field.form])
        if field.form in ("line", "text"):
            config |= {"use_emoji_autocomplete": False}
            config |= {"maxlength": rules["maxLength"]} if "maxLength" in rules else {}
        if rules.get("pattern", ONE_LINE) != ONE_LINE:
            config["pattern"] = [rules["pattern"], self.words["pattern"]]
        if field.form == "number":
            config["value_type"] = "int" if rules.get("type") == "integer" else "float"
            config |= {end: rules[rule] for end, rule in (("min", "minimum"), ("max", "maximum")) if rule in rules}
        return config


def _place_in_form(field: Field) -> tuple[bool, int, bool]:
    """What is needed comes first; then what else there is, lists of parts, and what all records have."""
    shared = SHARED.index(field.name) + 1 if field.name in SHARED else 0
    return (field.form == "parts" and field.is_list, shared, not field.is_required)


def _summarise(fields: list[Config]) -> Config:
    names = [field["name"] for field in fields]
    name = next((name for name in SAYS_MOST if name in names), None)
    return {"summary": f"{{{{{name}}}}}"} if name else {}


def _limit(field: Field) -> Config:
    limits = {"min": field.rules.get("minItems"), "max": field.rules.get("maxItems")}
    return {name: limit for name, limit in limits.items() if limit is not None}
