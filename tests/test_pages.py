"""The pages that are made of records, and the addresses that must keep working."""

from conftest import ROOT, MakeProject
from small_guide import FILES
from systeemwijzer.guide import Guide
from systeemwijzer.load import load_guide
from systeemwijzer.markup import Renderer
from systeemwijzer.pages import fill_nav, page_addresses, plan_pages
from systeemwijzer.published import add_published, read_published


def test_pages_of_levels_themes_and_what_moved(small_guide: Guide) -> None:
    pages = plan_pages(small_guide)

    assert [(page.src_uri, page.embed, page.listed) for page in pages] == [
        ("systeem/individu.md", "level individu", True),
        ("systeem/micro.md", "level micro", True),
        ("themas/geld.md", "topic geld", True),
        ("themas/werk.md", "topic werk", True),
        ("oude-pagina.md", "moved", False),
    ]
    assert pages[2].markdown == (
        "---\ndescription: Rondkomen en schulden.\ntitle: Geld\n---\n\n<!-- embed topic geld -->\n"
    )
    assert page_addresses(small_guide) == {"", "systeem/individu/", "systeem/micro/", "themas/geld/", "themas/werk/"}


def test_nav_gets_its_pages_in_place(small_guide: Guide) -> None:
    nav = [{"Start": "index.md"}, {"Systeem": ["systeem/index.md", "levels"]}, {"Thema's": ["topics"]}]

    assert fill_nav(nav, small_guide) == [
        {"Start": "index.md"},
        {"Systeem": ["systeem/index.md", {"Individu": "systeem/individu.md"}, {"Microsysteem": "systeem/micro.md"}]},
        {"Thema's": [{"Geld": "themas/geld.md"}, {"Werk": "themas/werk.md"}]},
    ]


def test_old_anchors_say_where_they_went(small_guide: Guide) -> None:
    renderer = Renderer(ROOT / "overrides", small_guide)

    on_page = renderer.fill("<p>x</p>", "systeem/micro/")
    on_gone_page = renderer.fill("", "oude-pagina/")

    assert 'id="micro-oud"' in on_page
    assert '<a href="#micro-huishouden">' in on_page
    assert '<a href="../themas/geld/">' in on_gone_page
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
