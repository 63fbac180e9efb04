// Gives each group a place and a task. What is chosen stands in the address, for the trainer to keep:
// #groep=micro.wat-speelt-er-hier&groep=…

(() => {
  "use strict";

  const NAME = "groep";
  const LAYER = "groups";
  const box = document.querySelector("[data-groups]");
  const choices = box.querySelector("[data-choices]");
  const cards = box.querySelector("[data-cards]");
  const numbers = [...box.querySelectorAll("[data-numbers] input")];
  const template = box.querySelector("template[data-choice]");
  const screen = box.querySelector("[data-screen]");
  // How many groups there are if nobody says so.
  const USUAL = 3;

  const groups = () => [...choices.children];
  const field = (group, name) => group.querySelector(`[name=${name}]`);

  const readHash = () => addressBar.readHash().getAll(NAME).map((value) => value.split("."));

  /** Fill in what the address says, or else a ring for each group. */
  function read() {
    const asked = readHash();
    const most = Number(numbers.at(-1).value);
    const fewest = Number(numbers[0].value);
    setNumber(Math.min(Math.max(asked.length || USUAL, fewest), most));
    const known = groups().map((group, place) => !asked[place] || fill(group, asked[place]));
    box.querySelector("[data-unknown]").hidden = known.every(Boolean);
    showCards();
  }

  /** Choose a place and a task; whether there are such. */
  function fill(group, values) {
    const fields = [field(group, "place"), field(group, "task")];
    return fields.map((select, part) => {
      const isKnown = [...select.options].some(({ value }) => value === values[part]);
      if (isKnown) select.value = values[part];
      return isKnown;
    }).every(Boolean);
  }

  function setNumber(number) {
    for (const input of numbers) input.checked = Number(input.value) === number;
    while (groups().length > number) groups().at(-1).remove();
    while (groups().length < number) choices.append(makeChoice(groups().length));
  }

  /** Each new group has the next ring, from the second on: there is most to talk about. */
  function makeChoice(place) {
    const group = template.content.querySelector("fieldset").cloneNode(true);
    const rings = field(group, "place").querySelector("optgroup").children;
    group.querySelector("[data-slot=number]").textContent = place + 1;
    rings[(place + 1) % rings.length].selected = true;
    return group;
  }

  function showCards() {
    cards.replaceChildren(...groups().map((group, place) => {
      const [option] = field(group, "place").selectedOptions;
      return groupCards.make(place + 1, option, findTask(field(group, "task").value));
    }));
  }

  function findTask(id) {
    return [...document.querySelectorAll("[data-task]")].find(({ dataset }) => id === dataset.task);
  }

  function write() {
    const parts = groups().map((group) => `${NAME}=${field(group, "place").value}.${field(group, "task").value}`);
    addressBar.show(`#${parts.join("&")}`);
  }

  function change(event) {
    if (numbers.includes(event.target)) setNumber(Number(event.target.value));
    write();
    showCards();
  }

  function enlarge() {
    screen.querySelector("ol")?.remove();
    screen.append(cards.cloneNode(true));
    screen.showModal();
    layers.onOpened(LAYER);
  }

  layers.connectDialog(LAYER, screen, enlarge);
  box.addEventListener("change", change);
  box.querySelector("[data-enlarge]").addEventListener("click", enlarge);
  box.querySelector("[data-print]").addEventListener("click", () => print());
  screen.querySelector("[data-close]").addEventListener("click", () => screen.close());
  box.querySelector("[data-from-disk]").hidden = groupCards.canBeOpened;
  // A link within the page leaves the groups as they are.
  addEventListener("hashchange", () => { if (readHash().length) read(); });
  read();
})();
