// What was sent and has not come back yet: shown at once, marked, and offered again if it could not be sent.

import { el } from './dom.js';
import { model, tell } from './model.js';

const waiting = new Map();

export function add(id, place, words, send) {
  waiting.set(id, { id, as: model.me, place, words, send, failure: null });
  tell('pending');
}

export function arrived(id) {
  waiting.delete(id);
}

export function failed(id, sentence) {
  const one = waiting.get(id);
  if (one) {
    one.failure = sentence;
    tell('pending');
  }
}

export function items(place) {
  return [...waiting.values()].filter((one) => one.place === place && one.as === model.me).map(item);
}

function item(one) {
  const drop = () => {
    waiting.delete(one.id);
    tell('pending');
  };
  const again = () => {
    one.failure = null;
    tell('pending');
    one.send();
  };
  return el('li', { class: one.failure ? 'message mine human failed' : 'message mine human sending' },
    el('div', { class: 'bubble' },
      el('p', { class: 'meta' }, el('span', { class: 'only-you' }, one.failure || 'Sending…')),
      el('div', { class: 'content' }, el('p', { class: 'words' }, one.words)),
      one.failure
        ? el('div', { class: 'buttons' },
          el('button', { type: 'button', onclick: again }, 'Try again'),
          el('button', { type: 'button', onclick: drop }, 'Discard'))
        : null));
}
