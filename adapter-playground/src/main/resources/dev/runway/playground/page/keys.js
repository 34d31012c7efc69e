// Shortcuts for the whole page, and the sheet that lists them.

import { byId, el } from './dom.js';
import { model, places, tell } from './model.js';

const sheet = byId('keys');
const LIST = [
  ['Alt + 1 … 9', 'Play the first to the ninth person'],
  ['Alt + ↑ ↓', 'Play the person above or below'],
  ['Alt + ← →', 'Go to the conversation before or after'],
  ['/', 'Write, beginning with a command'],
  ['@', 'Mention somebody while you write'],
  ['Enter', 'Send; Shift + Enter begins a new line'],
  ['↑', 'In an empty message: change your last one'],
  ['Esc', 'Close what is open; a form keeps what is filled in'],
];

export function start() {
  sheet.replaceChildren(
    el('header', {},
      el('h2', { id: 'keys-title' }, 'Keyboard shortcuts'),
      el('button', { type: 'button', class: 'icon', 'aria-label': 'Close', onclick: () => sheet.close() }, '×')),
    el('dl', {}, ...LIST.flatMap(([key, what]) => [el('dt', {}, el('kbd', {}, key)), el('dd', {}, what)])));
  byId('open-keys').addEventListener('click', () => sheet.showModal());
  sheet.addEventListener('click', (event) => event.target === sheet && sheet.close());
  document.addEventListener('keydown', keydown);
}

function keydown(event) {
  if (document.querySelector('dialog[open]')) {
    return;
  }
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    if (withAlt(event)) {
      event.preventDefault();
    }
  } else if (event.key === '/' && !isWriting(event.target) && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    const area = byId('words');
    area.focus();
    area.setRangeText('/', 0, area.value.length, 'end');
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

function withAlt(event) {
  const digit = event.code.match(/^Digit([1-9])$/);
  if (digit) {
    return play(Number(digit[1]) - 1);
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    return play(model.people.findIndex((one) => one.user === model.me) + step);
  }
  const turn = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (turn) {
    const to = places()[places().findIndex((one) => one.ref === model.place) + turn];
    if (to) {
      tell('go', to.ref);
    }
    return true;
  }
  return false;
}

function play(index) {
  if (model.people[index]) {
    tell('play', model.people[index].user);
  }
  return true;
}

const isWriting = (target) => /^(TEXTAREA|INPUT|SELECT)$/.test(target.tagName);
