"""MkDocs' events, and nothing else: what we know of the guide stands in the package beside this file."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from logging import getLogger
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from keep_serving import Serving
from systeemwijzer.assets import LICENCES, build_frontend, list_licences, name_assets
from systeemwijzer.assets.node import PACKAGES
from systeemwijzer.checks.all_checks import check_build, check_draft
from systeemwijzer.checks.settings import EPOCH
from systeemwijzer.checks.site import Expected, check_site
from systeemwijzer.exports import export_files
from systeemwijzer.exports.editor import PACKAGES as EDITOR_PACKAGES
from systeemwijzer.exports.editor import PAGE as EDITOR_PAGE
from systeemwijzer.exports.editor import make_editor
from systeemwijzer.exports.editor_config import Edited
from systeemwijzer.exports.own_look import ICONS, MANIFEST, OwnLook, describe_app, make_own_look
from systeemwijzer.exports.schemas import read_compactly
from systeemwijzer.exports.search_index import build_search_index
from systeemwijzer.exports.service_worker import WORKER_FILE, fill_in_size, make_worker
from systeemwijzer.exports.share_pictures import FOLDER as SHARE_PICTURES
from systeemwijzer.exports.share_pictures import list_own_pictures, picture_of
from systeemwijzer.exports.sheet_source import fill_in_source
from systeemwijzer.exports.structured_data import describe_page
from systeemwijzer.pages.build import Build
from systeemwijzer.pages.compiled import keep_compiled
from systeemwijzer.pages.downloads import Downloads, day_of, list_made
from systeemwijzer.pages.draft import COMPILED, TEMPLATES, Draft
from systeemwijzer.pages.environment import escape_all, shared_globals, write_compactly
from systeemwijzer.pages.outline import outline
from systeemwijzer.pages.page_origins import list_page_origins
from systeemwijzer.pages.policy import POLICY_TEMPLATE, find_policy
from systeemwijzer.pages.reading_on import read_on
from systeemwijzer.pages.template_problems import turn_errors_into_problems
from systeemwijzer.pages.theme_folders import ThemeFolders
from systeemwijzer.publishing.failures import describe_failure
from systeemwijzer.publishing.one_at_a_time import hold_folder
from systeemwijzer.publishing.replace_site import find_site
from systeemwijzer.reading.layer import LOCAL
from systeemwijzer.reading.problems import ContentError, refuse_problems
from systeemwijzer.reading.project import Project
from systeemwijzer.reading.report import report
from systeemwijzer.reading.repository import Repository
from systeemwijzer.records.addresses import address_of_page

# They aren't published under their own names: one of them becomes sw.js.
WORKERS = ("service-worker.js", "service-worker-off.js")
log = getLogger("mkdocs.hooks.systeemwijzer")


class Session:
    """What MkDocs' events have in common: how it was started, and the build at hand.

    MkDocs keeps this module for as long as it serves: each `on_config` begins a new build.
    """

    is_served = False
    serving = Serving()
    root = Path()
    build: Build
    look: OwnLook


session = Session()


def on_startup(command: str, dirty: bool) -> None:
    """While MkDocs serves, it puts a script into each page that reloads it; the pages' policy would refuse that."""
    session.is_served = command == "serve"
    if session.is_served:
        session.serving.begin(lambda: session.root)


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[..., None]) -> LiveReloadServer:
    """While something is wrong, the browser says what."""
    session.serving.take_over(server, root_of(config))
    return server


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before MkDocs touches the last built site."""
    session.root = root_of(config)
    # Also where something is wrong in it: who mends that sees the site come back.
    if os.environ.get(LOCAL):
        config.watch.append(str(session.root / os.environ[LOCAL]))
    with telling_problems():
        draft = Draft(Project(root_of(config)), Repository.find(config.repo_url, config.edit_uri))
        check_draft(draft)
    session.build = Build(draft, ThemeFolders(map(Path, config.theme.dirs)), session.is_served)
    config.nav = draft.nav
    lay_over(config, draft.project)
    # A preview is there to be looked at anew.
    config.extra["offline"] = config.extra["offline"] and not config.extra["preview"]
    give_templates(config, session.build.theme)
    plan_templates(config)
    if not session.is_served:
        hold_site(Path(config.site_dir))
    return config


def lay_over(config: MkDocsConfig, project: Project) -> None:
    """Take what a region says of itself in the place of what mkdocs.yml says."""
    if project.layer:
        for name in ("site_name", "site_description", "site_url", "extra"):
            setattr(config, name, project.settings.get(name))


def give_templates(config: MkDocsConfig, theme: ThemeFolders) -> None:
    """Let MkDocs find the theme's templates by name, and no folder: it would publish all in them that isn't HTML."""
    make_env = config.theme.get_env

    def get_env() -> Environment:
        env = make_env()
        env.loader = theme.make_loader()
        return env

    config.theme.dirs = []
    config.theme.get_env = get_env  # type: ignore[method-assign]  # there is no other place to step in


def hold_site(site: Path) -> None:
    """Build into a folder only while nobody else does; a server builds into one of its own."""
    find_site(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    hold_folder(site.parent, lambda: log.info("Another build is at work here: this one waits for it"))


def on_build_error(error: Exception) -> None:
    """What the machine refuses, such as a full disk, ends a build without a traceback too."""
    if isinstance(error, OSError):
        raise PluginError(f"The site can't be built:\n{describe_failure(error)}") from error


def stop_with(error: ContentError) -> PluginError:
    """What MkDocs ends a build with, without a traceback."""
    return PluginError(f"The site can't be built:\n{report(error.problems, session.root)}")


@contextmanager
def telling_problems() -> Iterator[None]:
    """Let problems in what was read end a build as MkDocs ends one."""
    try:
        yield
    except ContentError as error:
        raise stop_with(error) from error


def plan_templates(config: MkDocsConfig) -> None:
    """A page for what isn't there; and for crawlers files that need whole addresses: without the site's own, none."""
    config.theme.static_templates.add("404.html")
    if config.site_url:
        config.theme.static_templates.add("robots.txt")
    else:
        config.theme.static_templates.discard("sitemap.xml")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages and files that nobody wrote, and leave out what only whole addresses have a use for."""
    draft = session.build.draft
    for own in (page for page in draft.project.pages.items if page.is_own):
        files.append(File.generated(config, own.src_uri, content=f"---\n{own.front_matter}\n---\n"))
    for page in draft.made:
        inclusion = InclusionLevel.INCLUDED if page.nav else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, page.src_uri, content=page.markdown, inclusion=inclusion))
    draft.environment.globals["site_url"] = config.site_url or ""
    with telling_problems():
        exports = export_files(draft.guide, draft.environment, config.site_url or "")
        exports["data/guide.schema.json"] = read_compactly(root_of(config))
    for path, content in exports.items():
        publish(path, content, files, config)
    layer = draft.project.layer
    if layer or not config.site_url:
        for file in [file for file in files if file.src_uri.startswith(f"{SHARE_PICTURES}/")]:
            files.remove(file)
    if layer and config.site_url:
        for path, source in list_own_pictures(root_of(config) / layer.path).items():
            files.append(File.generated(config, path, abs_src_path=str(source)))
    for path, source in draft.project.own_docs_files.items():
        files.append(File.generated(config, path, abs_src_path=str(source)))
    add_assets(files, config)
    add_own_look(files, config)
    add_editor(files, config)
    add_downloads(files, config)
    return files


def publish(path: str, content: str | bytes, files: Files, config: MkDocsConfig) -> None:
    """Add a file that stands beside the pages."""
    files.append(File.generated(config, path, content=content))
    session.build.beside[path] = len(content if isinstance(content, bytes) else content.encode())


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Publish stylesheets, scripts and fonts, and let templates know their names."""
    build, root = session.build, root_of(config)
    frontend = build_frontend(root)
    environment = build.draft.environment
    contents = {
        name: fill_in_source(environment, text) for name, text in frontend.contents.items() if name not in WORKERS
    }
    assets = {
        **name_assets({**contents, "search-index.js": build_search_index(build.draft.guide, root)}),
        **frontend.fonts,
    }
    for asset in assets.values():
        publish(asset.path, asset.content, files, config)
    packages = {*frontend.packages, *(EDITOR_PACKAGES if config.extra["preview"] else ())}
    publish(LICENCES, list_licences(build.theme.icons, root / PACKAGES, packages), files, config)
    environment.globals["assets"] = {name: asset.path for name, asset in assets.items()}


def add_own_look(files: Files, config: MkDocsConfig) -> None:
    """Publish what the site looks like by its name and its region, and let templates know."""
    draft = session.build.draft
    layer = draft.project.layer
    look = make_own_look(root_of(config) / layer.path, layer.says, draft.environment) if layer else OwnLook()
    for asset in look.assets:
        publish(asset.path, asset.content, files, config)
    publish(MANIFEST, describe_app(draft.environment, config.site_description or "", look), files, config)
    session.look = look
    if look.logo:
        for file in [file for file in files if file.src_uri in ICONS]:
            files.remove(file)


def add_editor(files: Files, config: MkDocsConfig) -> None:
    """Publish what those who write edit the content with, if this is a preview for them."""
    if not config.extra["preview"]:
        return
    draft = session.build.draft
    with telling_problems():
        editor = make_editor(choose_edited(draft), draft.environment, root_of(config))
    for path, content in editor.items():
        publish(path, content, files, config)


def choose_edited(draft: Draft) -> Edited:
    """What those who write change: what a region has of its own, or else the guides' content."""
    layer = draft.project.layer
    return Edited.of_layer(draft.guide, layer.says) if layer else Edited.of_project(draft.guide, draft.repository)


def add_downloads(files: Files, config: MkDocsConfig) -> None:
    """Publish what was made beforehand to take along, and let templates know what there is to take, and how large."""
    build = session.build
    made = list_made(config.extra["downloads"])
    for path, file in made.items():
        files.append(File.generated(config, path, abs_src_path=str(file.resolve())))
        build.beside[path] = file.stat().st_size
    day, contact = day_of(os.environ.get(EPOCH, ""), made), config.extra["contact"] or ""
    build.draft.environment.globals["downloads"] = Downloads(build.beside, day, contact)


def root_of(config: MkDocsConfig) -> Path:
    """The project's folder."""
    return Path(config.config_file_path).parent


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The page around the content is MkDocs' to render; it shows the levels' glyphs and Material's icons too.

    All content is there now, and nothing of it has been written.
    """
    build, draft = session.build, session.build.draft
    shown = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
    with telling_problems():
        for page in build.gather():
            shown[page.src_uri].content = page.html
        check_build(build)
    env.globals.update(
        shared_globals(draft.guide),
        address_of=lambda page: address_of_page(page.file.src_uri),
        assets=draft.environment.globals["assets"],
        is_served=build.is_served,
        own_look=session.look,
        site_name=config.site_name,
        read_on=partial(read_on, draft.guide, draft.tools),
        has_picture=lambda address: files.get_file_from_path(address) is not None,
        share_of=partial(picture_of, draft.guide),
        structured_data=partial(describe_page, draft.guide),
    )
    write_compactly(env)
    escape_all(env)
    keep_compiled(env, root_of(config) / COMPILED, "page")
    turn_errors_into_problems(env, root_of(config) / TEMPLATES, stop_with)
    return env


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """What is published was made of Markdown before, when it was checked."""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """What stands on the page, with its embeds filled and its terms explained."""
    with telling_problems():
        html = session.build.show(page.file.src_uri).html
    page.toc = get_toc(outline(html))
    return html


def on_post_build(config: MkDocsConfig) -> None:
    """Everything stands there now, as browsers will get it."""
    site = Path(config.site_dir)
    files = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with telling_problems():
        refuse_problems(check_site(files, expect_site(config)))
    for path, content in fill_in_size(files).items():
        (site / path).write_bytes(content)
        files[path] = content
    is_on = config.extra["offline"] and not session.is_served
    code = build_frontend(root_of(config)).contents[WORKERS[0] if is_on else WORKERS[1]]
    (site / WORKER_FILE).write_text(make_worker(code, files), encoding="utf-8")


def expect_site(config: MkDocsConfig) -> Expected:
    """What should stand there."""
    build = session.build
    crawled = {"robots.txt", "sitemap.xml", "sitemap.xml.gz"} if config.site_url else set()
    policy = find_policy((root_of(config) / POLICY_TEMPLATE).read_text(encoding="utf-8"))
    return Expected(
        pages=list_page_origins(build.draft.guide),
        contents={page.address: page.html for page in build.pages.values()},
        files=crawled.union(build.beside),
        policy=None if build.is_served else policy,
        unframed=frozenset({EDITOR_PAGE} if config.extra["preview"] else ()),
    )
