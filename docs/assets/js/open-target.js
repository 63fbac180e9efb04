// A link to a record opens what the record lies in. Browsers do so themselves on arrival; not all of them do it for a link
// within the page.

/** Open all that an element lies in; gives whether anything of it was closed. */
function openFolds(element) {
  let hasOpened = false;
  for (let fold = element.closest("details"); fold; fold = fold.parentElement.closest("details")) {
    hasOpened ||= !fold.open;
    fold.open = true;
  }
  return hasOpened;
}

function openTarget() {
  // Not :target: while a page is being read, nothing is that yet.
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  openFolds(target);
  target.scrollIntoView();
}

addEventListener("hashchange", openTarget);
openTarget();
