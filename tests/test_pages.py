"""The pages that are made of records, and the addresses that must keep working."""

from conftest import ROOT, MakeProject
from small_guide import FILES
from systeemwijzer.checks.all_checks import load_guide
from systeemwijzer.exports.published import add_published
from systeemwijzer.pages.environment import make_environment
from systeemwijzer.pages.made_pages import fill_nav, group_pages, plan_pages
from systeemwijzer.pages.markup import Renderer
from systeemwijzer.reading.published import read_published
from systeemwijzer.records import Guide
from systeemwijzer.records.addresses import page_addresses

TEMPLATES = ROOT / "overrides"


def test_pages_of_levels_themes_and_what_moved(small_guide: Guide) -> None:
    pages = plan_pages(small_guide, make_environment(TEMPLATES, small_guide))

    assert [(page.src_uri, page.nav) for page in pages] == [
        ("systeem/individu.md", "levels"),
        ("systeem/micro.md", "levels"),
        ("systeem/meso.md", "levels"),
        ("systeem/exo.md", "levels"),
        ("systeem/macro.md", "levels"),
        ("themas/geld.md", "topics"),
        ("themas/werk.md", "topics"),
        ("citaten.md", "kinds"),
        ("beleid.md", "kinds"),
        ("cijfers.md", "kinds"),
        ("oude-pagina.md", None),
    ]
    assert pages[5].markdown == (
        '---\ntitle: "Geld"\ndescription: "Rondkomen en schulden."\n---\n\n<!-- embed topic geld -->'
    )
    assert {page.src_uri for page in pages[:-1]} | {"index.md"} == {
        f"{address.removesuffix('/') or 'index'}.md" for address in page_addresses(small_guide)
    }


def test_nav_gets_its_pages_in_place(small_guide: Guide) -> None:
    nav = [{"Start": "index.md"}, {"Systeem": ["systeem/index.md", "levels"]}, {"Thema's": ["topics"]}]

    pages = plan_pages(small_guide, make_environment(TEMPLATES, small_guide))

    assert fill_nav(nav, small_guide, group_pages(small_guide, pages)) == [
        {"Start": "index.md"},
        {"Systeem": ["systeem/index.md", *(f"systeem/{level.id}.md" for level in small_guide.levels)]},
        {"Thema's": ["themas/geld.md", "themas/werk.md"]},
    ]


def test_old_anchors_say_where_they_went(small_guide: Guide) -> None:
    renderer = Renderer(small_guide, make_environment(TEMPLATES, small_guide))

    on_page = renderer.fill("<p>x</p>", "systeem/micro/")
    on_gone_page = renderer.fill("", "oude-pagina/")

    assert 'id="micro-oud"' in on_page
    assert '<a href="#micro-huishouden" data-moved="micro-oud">' in on_page
    assert '<a href="../themas/geld/" data-moved="">' in on_gone_page
    assert 'id="oud-anker"' in on_gone_page
    assert renderer.fill("<p>x</p>", "themas/geld/") == "<p>x</p>"


def test_published_addresses_are_added_and_never_removed(make_project: MakeProject) -> None:
    project = make_project(FILES | {"published.txt": "systeem/micro/#verdwenen\nthemas/geld/\n"})
    guide = load_guide(project)

    added = add_published(project, guide)

    published = read_published(project)
    assert added == len(published) - 2
    assert {"systeem/micro/#verdwenen", "#waarom", "systeem/micro/", "beleid/#beleid-vraag"} <= published
    assert add_published(project, guide) == 0
