// Arrow keys in a list: one stop for the Tab key, the arrows go on from there.

export function roving(list, selector) {
  list.addEventListener('keydown', (event) => {
    const items = [...list.querySelectorAll(selector)];
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (at >= 0 && to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      items.at(Math.min(Math.max(to, 0), items.length - 1)).focus();
    }
  });
}

/** Only the chosen one is reached by Tab. */
export function reachable(items, chosen) {
  items.forEach((item) => item.setAttribute('tabindex', item === chosen ? '0' : '-1'));
}
