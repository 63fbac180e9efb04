// Where a reader of pages meets a record: by its id, or by a link to it. For each such place the headings that it stands
// below, from the page's own down, the mark of its part, which says of when that is, and what is said of the record there.
({ pages, addresses }) => {
  const root = "https://site/";
  const idByAddress = new Map(Object.entries(addresses).map(([id, address]) => [`${root}${address}`, id]));
  const read = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  const meet = (element, page) => {
    if (element.id in addresses) return element.id;
    // What stands below a record leads to that itself, and a term's words lead to the glossary.
    if (!element.matches("a[href]") || element.closest(".about, .term-tip__text, nav")) return undefined;
    return idByAddress.get(new URL(element.getAttribute("href"), page).href);
  };

  const readMark = (element) => {
    for (let part = element.parentElement; part; part = part.parentElement) {
      const mark = part.querySelector(":scope > .period, :scope > [data-find-whole] > .period");
      if (mark) return read(mark);
    }
    return "";
  };

  const listMeetings = ([path, html]) => {
    const page = new URL(path.replace("index.html", ""), root).href;
    const meetings = [];
    let above = [];
    for (const element of new DOMParser().parseFromString(html, "text/html").querySelectorAll("main *")) {
      const depth = Number(/^H([1-6])$/.exec(element.tagName)?.[1] ?? 0);
      if (depth) above = [...above.filter((heading) => heading.depth < depth), { depth, words: read(element) }];
      const id = meet(element, page);
      if (!id) continue;
      const headings = above.map(({ words }) => words);
      const said = read(element.closest("[data-item]") ?? element.closest(".record, li, p") ?? element);
      meetings.push({ path, id, headings, mark: readMark(element), said });
    }
    return meetings;
  };
  return pages.flatMap(listMeetings);
};
