"""Finding things: the search, everything from A to Z, filters and orders of the indexes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.judging import judged

pytestmark = pytest.mark.browser
expect.set_options(timeout=30_000)  # how fast a machine has to be is for no test to say

SEARCH = "search/index.html"
MEASURES = "measures/index.html"
ACTIONS = "actions/index.html"
ALL = 114
WIDE, NARROW = 1280, 320


def quoted(words: str) -> str:
    return f"\N{LEFT SINGLE QUOTATION MARK}{words}\N{RIGHT SINGLE QUOTATION MARK}"


def said(page: Page) -> Locator:
    return page.get_by_role("main").get_by_role("status")


def height(one: Locator) -> float:
    box = one.bounding_box()
    assert box is not None
    return box["height"]


def ends_with(page: Page, address: str) -> None:
    expect(page).to_have_url(re.compile(f"{re.escape(address)}$"))


def results(page: Page) -> Locator:
    return page.get_by_role("region", name="Results").get_by_role("listitem")


def filters(page: Page) -> Locator:
    return page.get_by_role("search", name="Measures")


def rows(page: Page) -> Locator:
    return page.locator("main tbody tr:visible")


def test_a_search_from_any_page_finds_a_measure_by_a_word_of_its_commentary(
    page: Page, http_site: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_site + "key/index.html")
    assert not [url for url in asked if "pagefind" in url]
    page.get_by_role("search", name="This site").get_by_role("searchbox").fill("composted")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text(f"found for {quoted('composted')}")
    expect(page).to_have_title(re.compile(f"{re.escape(said(page).inner_text())}: Search"))
    expect(page).to_have_url(f"{http_site}{SEARCH}?q=composted")
    first = results(page).first
    expect(first).to_contain_text("Household waste recycled and composted")
    expect(first).to_contain_text("Measure · High Red in Q1 2019/20")
    assert first.locator("mark").count() > 0
    first.get_by_role("link").click()
    expect(page.locator("h1")).to_have_text("Household waste recycled and composted")
    assert [url for url in asked if not url.startswith(http_site)] == []


def test_nothing_of_the_search_is_loaded_before_somebody_searches(
    page: Page, http_site: str
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(http_site + SEARCH)
    assert not [url for url in asked if "pagefind/" in url]
    with page.expect_request("**/pagefind/pagefind.js"):
        page.get_by_role("searchbox").focus()


@pytest.mark.parametrize("words", ["recycle", "recycling", "recyclling"])
def test_other_forms_and_slips_of_a_word_find_the_same(
    page: Page, http_site: str, words: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q={words}")
    expect(results(page).first).to_contain_text("Household waste recycled and composted")


def test_a_word_that_no_page_has_finds_nothing_and_says_what_to_do(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=xyzzyq")
    expect(said(page)).to_have_text(f"No page found for {quoted('xyzzyq')}")
    expect(page.get_by_role("link", name="look through the list from A to Z")).to_be_visible()
    assert results(page).count() == 0
    expect(page).to_have_title(re.compile("^No page found for .*: Search"))


def test_a_word_of_residents_finds_its_measure_by_an_excerpt_of_sentences(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=refuse")
    expect(said(page)).to_contain_text("found for")
    waste = results(page).filter(has_text="Household waste recycled and composted")
    expect(waste.locator("p")).to_contain_text("No figure for Q2 2019/20.")
    for label in ("Portfolio holder", "Tags", "Good is", "Previous report"):
        expect(waste.locator("p")).not_to_contain_text(label)
    page.goto(f"{http_site}{MEASURES}?find=refuse")
    expect(said(page)).to_contain_text(f"of {ALL} measures")
    expect(rows(page).filter(has_text="Household waste recycled and composted")).to_have_count(1)


def test_where_no_page_has_all_the_words_those_with_some_of_them_are_shown(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=the+xyzzyq+composted")
    every = quoted("the xyzzyq composted")
    pattern = rf"^No page has all the words {every}\. \d+ pages? ha(s|ve) some of them$"
    expect(said(page)).to_have_text(re.compile(pattern))
    expect(results(page).first).to_contain_text("ompost")
    page.goto(f"{http_site}{SEARCH}?q=arts+%26+culture")
    expect(said(page)).to_contain_text(f"found for {quoted('arts & culture')}")


def test_who_finds_nothing_is_led_to_the_letter_and_to_the_indexes(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=hqxyzw")
    expect(said(page)).to_have_text(f"No page found for {quoted('hqxyzw')}")
    expect(page.get_by_role("link", name="look through all measures")).to_be_visible()
    expect(page.get_by_role("link", name="look through all actions")).to_be_visible()
    page.get_by_role("link", name="look under H in the list from A to Z").click()
    ends_with(page, "#letter-h")


def test_words_of_a_stranger_stay_words(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}{SEARCH}?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(said(page)).to_contain_text("<img src=x onerror=alert(1)>")
    assert page.locator("main img").count() == 0


def test_a_search_is_narrowed_kept_in_the_address_and_undone_by_going_back(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=homes")
    expect(said(page)).to_contain_text("pages found")
    every = said(page).inner_text()
    page.get_by_label("Look in").select_option("Measures only")
    expect(said(page)).not_to_have_text(every)
    expect(said(page)).to_contain_text("pages found")
    ends_with(page, "?q=homes&in=measures")
    assert all("Measure ·" in text for text in results(page).all_inner_texts())
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value("homes")
    page.go_back()
    expect(said(page)).to_have_text(every)


def test_more_results_come_when_asked_for_and_the_first_of_them_has_the_focus(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{SEARCH}?q=council")
    expect(results(page)).to_have_count(10)
    page.get_by_role("button", name="Show more").press("Enter")
    expect(results(page)).to_have_count(20)
    expect(results(page).nth(10).get_by_role("link")).to_be_focused()


def test_on_disk_the_search_says_that_it_does_not_work_there(page: Page, real_site: Path) -> None:
    page.goto((real_site / "index.html").as_uri())
    page.get_by_role("search", name="This site").get_by_role("searchbox").fill("homes")
    page.keyboard.press("Enter")
    expect(said(page)).to_contain_text("not on files on a computer")
    expect(page.get_by_role("heading", name="Everything from A to Z")).to_be_visible()


def test_without_javascript_a_search_leads_to_everything_from_a_to_z(
    browser: Browser, http_site: str
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(http_site + "index.html")
    page.get_by_role("search", name="This site").get_by_role("searchbox").fill("homes")
    page.keyboard.press("Enter")
    ends_with(page, f"{SEARCH}?q=homes")
    assert "The search needs JavaScript." in page.get_by_role("main").inner_text()
    assert page.get_by_role("main").get_by_role("search").count() == 0  # it would do nothing
    links = page.locator("main a[href^='../measures/']:visible")
    addresses = links.evaluate_all("all => all.map(e => e.getAttribute('href'))")
    assert len(set(addresses)) == ALL + 1  # and the index
    bins = page.get_by_role("listitem").filter(has_text=re.compile("^Bins see"))
    bins.get_by_role("link", name="Household waste recycled").click()
    ends_with(page, "measures/household-waste-recycled/index.html")
    page.go_back()
    page.get_by_role("navigation", name="Letters").get_by_role("link", name="H", exact=True).click()
    ends_with(page, "#letter-h")
    page.goto(http_site + MEASURES)
    assert rows(page).count() == ALL
    assert page.get_by_role("heading", level=2, name="Build a Better Harrow").is_visible()
    context.close()


def test_filters_narrow_the_measures_say_how_many_and_stand_in_the_address(
    page: Page, http_site: str
) -> None:
    page.goto(http_site + MEASURES)
    expect(said(page)).to_have_text(f"{ALL} measures")
    filters(page).get_by_label("Latest rating").select_option("HR High Red")
    filters(page).get_by_label("Portfolio").select_option("Portfolio Holder for Housing")
    left = rows(page).count()
    assert 0 < left < 20
    expect(said(page)).to_have_text(f"{left} of {ALL} measures")
    ends_with(page, "?status=HR&portfolio=housing")
    page.reload()
    assert rows(page).count() == left
    page.go_back()
    expect(filters(page).get_by_label("Portfolio")).to_have_value("")
    assert rows(page).count() > left
    page.get_by_role("button", name="Clear filters").click()
    expect(said(page)).to_have_text(f"{ALL} measures")
    expect(page).to_have_url(http_site + MEASURES)


def test_everything_off_track_is_one_choice(page: Page, http_site: str) -> None:
    page.goto(http_site + MEASURES)
    filters(page).get_by_label("Latest rating").select_option("Off track (LR, HR)")
    expect(said(page)).to_have_text(f"25 of {ALL} measures")
    ends_with(page, "?status=all-red")


SHIFTS = """() => new Promise(done => {
    let sum = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) sum += entry.value;
    }).observe({type: "layout-shift", buffered: true});
    setTimeout(() => done(sum), 500);
})"""


@pytest.mark.parametrize("width", [NARROW, 768, WIDE])
@pytest.mark.parametrize("path", [MEASURES, ACTIONS])
def test_nothing_jumps_when_the_filters_come(
    browser: Browser, http_site: str, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(http_site + path)
    expect(said(page)).to_be_visible()
    assert page.evaluate(SHIFTS) < 0.01
    context.close()


def test_no_room_is_kept_for_filters_whose_script_does_not_come(page: Page, http_site: str) -> None:
    page.route("**/ragstone.*.js", lambda route: route.abort())
    page.goto(http_site + MEASURES)
    room = page.locator(".room-for-filters")
    assert height(room) > 100
    page.evaluate("() => document.getAnimations().forEach(one => one.finish())")
    assert height(room) == 0


def test_a_link_over_rows_that_are_not_laid_out_yet_leads_to_its_group(
    browser: Browser, http_site: str
) -> None:
    context = browser.new_context(viewport={"width": NARROW, "height": 900})
    context.add_init_script("window.requestIdleCallback = () => 0")  # never idle
    page = context.new_page()
    page.goto(http_site + MEASURES)
    assert page.locator(".laid-out").count() == 0
    page.locator("a[href='#group-modernising-harrow-council']").click()
    expect(page.locator("#group-modernising-harrow-council")).to_be_in_viewport()
    context.close()


def test_measures_without_a_rating_headlines_and_rhythms_can_be_told_apart(
    page: Page, http_site: str
) -> None:
    page.goto(f"{http_site}{MEASURES}?status=none")
    assert rows(page).count() == 17
    page.goto(f"{http_site}{MEASURES}?headline=yes")
    assert rows(page).count() == page.locator("main tbody tr:visible .headline").count() > 0
    page.goto(f"{http_site}{MEASURES}?reports=1")
    assert 0 < rows(page).count() < ALL


def test_where_nothing_fits_it_says_so_and_how_to_go_on(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}{MEASURES}?find=nothing+like+this")
    expect(said(page)).to_contain_text(f"None of {ALL} measures fits.")
    page.get_by_role("button", name="Clear filters").click()
    assert rows(page).count() == ALL


def test_an_address_of_long_ago_is_no_mistake(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}{MEASURES}?status=GONE&order=gone")
    expect(said(page)).to_have_text(f"{ALL} measures")


def test_the_worst_come_first_in_one_table_and_its_head_says_so(page: Page, http_site: str) -> None:
    page.goto(http_site + MEASURES)
    page.get_by_role("button", name="Latest rating").first.click()
    (table,) = page.locator("main table:visible").all()
    head = table.get_by_role("columnheader", name="Latest rating")
    assert head.get_attribute("aria-sort") == "ascending"
    expect(head.get_by_role("button")).to_be_focused()
    assert rows(page).count() == ALL
    assert "High Red" in rows(page).first.inner_text()
    page.keyboard.press("Enter")
    assert head.get_attribute("aria-sort") == "descending"
    assert "High Green" in rows(page).first.inner_text()
    ends_with(page, "?order=-rating")
    table.get_by_role("button", name="Direction of travel").click()
    assert head.get_attribute("aria-sort") is None
    assert "Worse" in rows(page).first.inner_text()
    filters(page).get_by_label("Order").select_option("By priority")
    assert page.get_by_role("heading", level=2, name="Build a Better Harrow").is_visible()
    first = rows(page).first.inner_text()
    assert first.startswith("1 ")


def test_actions_are_filtered_by_the_same_script(page: Page, http_site: str) -> None:
    page.goto(f"{http_site}{ACTIONS}?status=amber&order=name")
    expect(said(page)).to_have_text("9 of 62 actions (Name, A to Z)")
    names = page.locator("main tbody tr:visible th > a").all_inner_texts()
    assert names == sorted(names, key=str.casefold)


def test_on_a_phone_the_choices_are_folded_until_one_is_made(
    browser: Browser, http_site: str
) -> None:
    context = browser.new_context(viewport={"width": NARROW, "height": 900})
    page = context.new_page()
    page.goto(http_site + MEASURES)
    expect(filters(page).locator("select[name=priority]")).not_to_be_visible()
    page.goto(f"{http_site}{MEASURES}?order=rating")
    expect(filters(page).get_by_label("Order")).to_be_visible()
    assert page.locator("main .sort:visible").count() == 0
    context.close()


@pytest.mark.parametrize(("width", "scheme"), [(NARROW, "light"), (WIDE, "dark")])
@pytest.mark.parametrize(
    "path", [f"{SEARCH}?q=homes", f"{SEARCH}?q=xyzzyq", f"{MEASURES}?order=rating"]
)
def test_axe_finds_nothing_in_what_the_scripts_show(
    browser: Browser, http_site: str, path: str, width: int, scheme: str
) -> None:
    with judged(browser, width, scheme) as page:
        page.goto(http_site + path)
        expect(said(page)).to_contain_text("o")
        expect(said(page)).not_to_have_text("Searching")
