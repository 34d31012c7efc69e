// Short words to the person at the page: a sentence that goes away by itself, and what a screen reader says.

import { byId, el } from './dom.js';

const STAYS = 8000;

export function notice(sentence) {
  const close = () => box.remove();
  const box = el('div', { class: 'notice', role: 'alert' },
    el('p', {}, sentence),
    el('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onclick: close }, '×'));
  byId('notices').append(box);
  setTimeout(close, STAYS);
}

export function announce(words) {
  const said = el('p', {}, words);
  byId('announcer').append(said);
  setTimeout(() => said.remove(), STAYS);
}
