// Who is being played: everybody is one click away.

import { avatar } from './avatar.js';
import { badge } from './badge.js';
import * as clock from './clock.js';
import { byId, el } from './dom.js';
import { model, on, tell, waiting } from './model.js';
import { reachable, roving } from './roving.js';

const list = byId('people');

export function start() {
  roving(list, '[role=option]');
  list.addEventListener('click', (event) => choose(event.target.closest('[role=option]')));
  list.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(document.activeElement);
    }
  });
  on('me', draw);
  on('unread', draw);
  on('tick', draw);
  draw();
}

function choose(option) {
  if (option?.dataset.user) {
    tell('play', option.dataset.user);
  }
}

function draw() {
  const focused = list.contains(document.activeElement) ? document.activeElement.dataset.user : null;
  const options = model.people.map(option);
  list.replaceChildren(...options);
  reachable(options, options.find((one) => one.dataset.user === model.me) || options[0]);
  options.find((one) => one.dataset.user === focused)?.focus();
}

function option(one, index) {
  const count = waiting(one);
  const chosen = one.user === model.me;
  return el(
    'li',
    {
      role: 'option',
      'aria-selected': String(chosen),
      'data-user': one.user,
      title: index < 9 ? `Alt + ${index + 1}` : null,
    },
    avatar(one),
    el('span', { class: 'who' },
      el('span', { class: 'name' }, one.name),
      el('span', { class: 'about' }, [one.title, clock.city(one.zone)].filter(Boolean).join(' · '))),
    el('span', { class: 'aside' },
      el('time', {}, clock.weekdayAndTime(clock.now(), one.zone)),
      one.away || count
        ? el('span', { class: 'marks' }, one.away ? el('span', { class: 'away' }, 'away') : null, badge(count))
        : null));
}
