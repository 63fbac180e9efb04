// A link to a record opens what the record lies in. Browsers do so themselves on arrival; not all of them do it for a link
// within the page.

function openTarget() {
  const target = document.querySelector(":target");
  if (!target) return;
  for (let fold = target.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  target.scrollIntoView();
}

addEventListener("hashchange", openTarget);
openTarget();
