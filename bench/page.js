// What the bench does inside the browser.

/* Material's: its own worker with its own index, asked as its dialog does; all results in the order of its list. */
// biome-ignore lint/correctness/noUnusedVariables: run.py calls it.
async function askMaterial(worker, index, queries) {
  const search = new Worker(worker);
  const [SETUP, READY, QUERY, RESULT] = [0, 1, 2, 3];
  const answer = (message, type) =>
    new Promise((resolve) => {
      search.onmessage = ({ data }) => data.type === type && resolve(data.data);
      search.postMessage(message);
    });
  await answer({ type: SETUP, data: { ...index, options: { suggest: false } } }, READY);
  const answers = [];
  for (const query of queries) {
    const { items } = await answer({ type: QUERY, data: query }, RESULT);
    answers.push(items.flat().map((item) => item.location));
  }
  search.terminate();
  return answers;
}

/* Until the results for what was typed stand in the list: told by the list, as a timer would round the time up. */
function results(list, typed) {
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    observer.observe(list, { attributeFilter: ["data-query"] });
    look();

    function look() {
      if (list.dataset.query !== typed) return;
      observer.disconnect();
      resolve();
    }
  });
}

/* The milliseconds from each key of a query to its results on the page, layout done. */
// biome-ignore lint/correctness/noUnusedVariables: run.py calls it.
async function typeQueries(queries) {
  const field = document.querySelector("#search-query");
  const list = document.querySelector("#search-results");
  const times = [];
  for (const query of queries) {
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length);
      const start = performance.now();
      field.value = typed;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      await results(list, typed);
      document.body.getBoundingClientRect();
      times.push(performance.now() - start);
      // Let the browser breathe, as it would between two keys.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
  return times;
}
