// Where to talk: alone with the bot, or in a channel.

import { badge } from './badge.js';
import { byId, el } from './dom.js';
import { me, model, on, places, tell } from './model.js';
import { roving } from './roving.js';

const list = byId('places');

export function start() {
  roving(list, 'button');
  on('me', draw);
  on('place', draw);
  on('unread', draw);
  draw();
}

function draw() {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.place : null;
  list.replaceChildren(...places().map(item));
  list.querySelector(`[data-place="${CSS.escape(focused || '')}"]`)?.focus();
}

function item(place) {
  const count = me().unread[place.ref] || 0;
  return el('li', {},
    el('button',
      {
        type: 'button',
        'data-place': place.ref,
        'aria-current': place.ref === model.place ? 'page' : null,
        class: count ? 'has-new' : null,
        onclick: () => tell('go', place.ref),
      },
      place.direct
        ? el('img', { src: '/playground/page/mark.svg', alt: '', width: '20', height: '20' })
        : el('span', { class: 'sign', 'aria-hidden': 'true' }, '#'),
      el('span', { class: 'name' }, place.direct ? place.name : place.name.replace(/^#/, ''),
        place.direct ? el('span', { class: 'about' }, ' direct message') : null),
      badge(count)));
}
