// What scripts say. The words stand in the templates of the page; scripts only choose among them.

/** What a template says by a name, with values in the places of {…}; a list is joined as the template says. */
export function phraseFrom(template, name, values = {}) {
  const { textContent, dataset } = template.content.querySelector(`[data-say="${name}"]`);
  return textContent.replace(/\{(\w+)\}/g, (_, value) => [values[value]].flat().join(dataset.between));
}
