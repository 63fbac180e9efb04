"""MkDocs' events, and nothing else: what we know of the guide stands in the package beside this file."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from logging import getLogger
from pathlib import Path
from urllib.parse import urljoin

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from systeemwijzer.assets import LICENCES, build_frontend, list_licences, name_assets
from systeemwijzer.assets.frontend import PACKAGES
from systeemwijzer.exports import export_files
from systeemwijzer.exports.schemas import read_compactly
from systeemwijzer.exports.search_index import build_search_index
from systeemwijzer.exports.service_worker import FILE as WORKER
from systeemwijzer.exports.service_worker import fill_in_size, make_worker
from systeemwijzer.exports.share_pictures import FOLDER as SHARE_PICTURES
from systeemwijzer.exports.share_pictures import picture_of
from systeemwijzer.exports.structured_data import describe_page
from systeemwijzer.pages.check_anchors import BuiltPage
from systeemwijzer.pages.check_built import check_built
from systeemwijzer.pages.check_links import list_paths
from systeemwijzer.pages.compiled import keep_compiled
from systeemwijzer.pages.environment import escape_all, shared_globals, write_compactly
from systeemwijzer.pages.gathered import choose_pages
from systeemwijzer.pages.made_pages import Page as MadePage
from systeemwijzer.pages.markup import Renderer
from systeemwijzer.pages.outline import outline
from systeemwijzer.pages.page_origins import list_page_origins
from systeemwijzer.pages.policy import POLICY_TEMPLATE, find_policy
from systeemwijzer.pages.project import COMPILED, read_project
from systeemwijzer.pages.template_problems import tell_problems
from systeemwijzer.publishing.check_site import Expected, check_site
from systeemwijzer.publishing.failures import describe_failure
from systeemwijzer.publishing.one_at_a_time import hold_folder
from systeemwijzer.publishing.replace_site import find_site
from systeemwijzer.reading.problems import ContentError, Problem, refuse_problems
from systeemwijzer.records.addresses import address_of_page

# MkDocs calls the events one by one; what they share is made anew at the start of every build.
nav_pages: list[str]
built: dict[str, BuiltPage]
renderer: Renderer
page_html: dict[str, str]
made_pages: tuple[MadePage, ...]
made_files: set[str]
theme_folders: list[Path]
is_served = False
# They aren't published under their own names: one of them becomes sw.js.
WORKERS = ("service-worker.js", "service-worker-off.js")
log = getLogger("mkdocs.hooks.systeemwijzer")


def on_startup(command: str, dirty: bool) -> None:
    """While MkDocs serves, it puts a script into each page that reloads it; the pages' policy would refuse that."""
    global is_served  # noqa: PLW0603  # as below
    is_served = command == "serve"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Read and check everything before MkDocs touches the last built site."""
    global built, made_files, made_pages, nav_pages, page_html, renderer, theme_folders  # noqa: PLW0603  # the events have nothing else in common
    built, made_files = {}, set()
    root = root_of(config)
    edit_base = urljoin(f"{config.repo_url}/", config.edit_uri) if config.repo_url and config.edit_uri else ""
    with telling_problems():
        project = read_project(root, edit_base)
    renderer, made_pages, page_html, config.nav = project.renderer, project.pages, project.html, project.nav
    nav_pages = list(list_paths(project.nav))
    # MkDocs would publish all that isn't HTML in these, and goes through Material's 14,000 icons to find it.
    theme_folders = [Path(folder) for folder in config.theme.dirs]
    config.theme.dirs.clear()
    plan_templates(config)
    if not is_served:
        hold_site(Path(config.site_dir))
    return config


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
    return PluginError(f"The site can't be built:\n{error}")


@contextmanager
def telling_problems() -> Iterator[None]:
    try:
        yield
    except ContentError as error:
        raise stop_with(error) from error


def plan_templates(config: MkDocsConfig) -> None:
    """Crawlers get files that need whole addresses: without the site's own there are none."""
    if config.site_url:
        config.theme.static_templates.add("robots.txt")
    else:
        config.theme.static_templates.discard("sitemap.xml")


def on_files(files: Files, config: MkDocsConfig) -> Files:
    for page in made_pages:
        inclusion = InclusionLevel.INCLUDED if page.nav else InclusionLevel.NOT_IN_NAV
        files.append(File.generated(config, page.src_uri, content=page.markdown, inclusion=inclusion))
    with telling_problems():
        exports = export_files(renderer.guide, renderer.environment)
        exports["data/guide.schema.json"] = read_compactly(root_of(config))
    for path, content in exports.items():
        publish(path, content, files, config)
    if not config.site_url:
        for file in [file for file in files if file.src_uri.startswith(f"{SHARE_PICTURES}/")]:
            files.remove(file)
    add_assets(files, config)
    return files


def publish(path: str, content: str, files: Files, config: MkDocsConfig) -> None:
    """Add a file that stands beside the pages."""
    files.append(File.generated(config, path, content=content))
    made_files.add(path)


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Publish the stylesheet and the scripts, and let templates know their names."""
    root = root_of(config)
    frontend = build_frontend(root)
    contents = {name: text for name, text in frontend.contents.items() if name not in WORKERS}
    assets = name_assets({**contents, "search-index.js": build_search_index(renderer.guide)})
    for asset in assets.values():
        publish(asset.path, asset.content, files, config)
    icons = next(folder / ".icons" for folder in theme_folders[1:])
    publish(LICENCES, list_licences(icons, root / PACKAGES, frontend.packages), files, config)
    renderer.environment.globals["assets"] = {name: asset.path for name, asset in assets.items()}


def root_of(config: MkDocsConfig) -> Path:
    """The project's folder."""
    return Path(config.config_file_path).parent


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """The page around the content is MkDocs' to render; it shows the levels' glyphs and Material's icons too.

    All content is there now, and nothing of it has been written.
    """
    with telling_problems():
        gather_pages([file.page for file in files.documentation_pages() if file.page])
        refuse_problems(check_built(built, renderer, root_of(config)))
    env.loader = make_loader()
    env.globals.update(
        shared_globals(renderer.guide),
        address_of=lambda page: address_of_page(page.file.src_uri),
        assets=renderer.environment.globals["assets"],
        is_served=is_served,
        share_of=partial(picture_of, renderer.guide),
        structured_data=partial(describe_page, renderer.guide),
    )
    write_compactly(env)
    escape_all(env)
    keep_compiled(env, root_of(config) / COMPILED, "page")
    tell_problems(env, root_of(config) / "overrides", stop_with)
    return env


def make_loader() -> ChoiceLoader:
    """Our templates, and of Material's nothing but the icons: a template that is missing here must not be its own."""
    ours, *others = theme_folders
    icons = FileSystemLoader([folder / ".icons" for folder in others])
    return ChoiceLoader([FileSystemLoader(ours), PrefixLoader({".icons": icons})])


def gather_pages(pages: list[Page]) -> None:
    """Let each page that says so in its front matter hold the others that it names."""
    periods = {address_of_page(page.file.src_uri): page.meta["period"] for page in pages if "period" in page.meta}
    for page in [page for page in pages if "gathers" in page.meta]:
        address = address_of_page(page.file.src_uri)
        try:
            paths = list(choose_pages(page.meta["gathers"], nav_pages))
        except LookupError as error:
            raise ContentError([Problem(f"docs/{page.file.src_uri}", 1, str(error.args[0]))]) from error
        chapters = [built[address_of_page(path)] for path in paths]
        gathered = renderer.gather(((each.address, each.unexplained) for each in chapters), address, periods)
        page.content = f"{page.content}{gathered}"
        built[address] = BuiltPage(page.file.src_uri, address, page.content)


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """What is published was made of Markdown before, when it was checked."""
    return ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    address = address_of_page(page.file.src_uri)
    with telling_problems():
        if page.file.src_uri not in page_html:
            raise ContentError([Problem(f"docs/{page.file.src_uri}", 1, "expected a name that ends in .md")])
        unexplained = renderer.fill_embeds(page_html[page.file.src_uri], address)
        html = renderer.finish(unexplained, address)
    built[address] = BuiltPage(page.file.src_uri, address, html, unexplained)
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
    is_on = config.extra["offline"] and not is_served
    code = build_frontend(root_of(config)).contents[WORKERS[0] if is_on else WORKERS[1]]
    (site / WORKER).write_text(make_worker(code, files), encoding="utf-8")


def expect_site(config: MkDocsConfig) -> Expected:
    """What should stand there."""
    crawled = {"robots.txt", "sitemap.xml", "sitemap.xml.gz"} if config.site_url else set()
    return Expected(
        pages=list_page_origins(renderer.guide),
        contents={page.address: page.html for page in built.values()},
        files=made_files | crawled,
        policy=None if is_served else find_policy((root_of(config) / POLICY_TEMPLATE).read_text(encoding="utf-8")),
    )
