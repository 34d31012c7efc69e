// The strip at the top: the office's clock, and the moves that take everybody forward in time.

import { act, newEvent } from './api.js';
import * as clock from './clock.js';
import { byId, plural } from './dom.js';
import { firstName, model, on, person, tell } from './model.js';
import { announce, notice } from './notice.js';

const strip = byId('time');
const journey = byId('journey');
const buttons = [...strip.querySelectorAll('[data-move]')];
const STAYS = 12000;
const MOST_NAMES = 8;
const LIST = new Intl.ListFormat('en-GB');
let moving = null;
let delivered = 0;
let readers = new Set();
let fading = null;

export function start(first) {
  buttons.forEach((button) => button.addEventListener('click', () => move(button.dataset.move)));
  on('move', move);
  on('clock', show);
  on('tick', tick);
  ['entry', 'elsewhere'].forEach((what) => on(what, (news) => {
    if (moving && (what === 'elsewhere' || news.latest === news.position)) {
      delivered += 1;
      readers.add(reader(news));
      words();
    }
  }));
  show(first);
}

async function move(name) {
  if (moving) {
    return;
  }
  try {
    tell('clock', await act('time', { event: newEvent(), move: name }));
  } catch (failure) {
    notice(failure.message);
  }
}

function show(state) {
  const was = moving;
  moving = state.moving ? new Date(state.moving) : null;
  strip.classList.toggle('moving', Boolean(moving));
  strip.setAttribute('aria-busy', String(Boolean(moving)));
  buttons.forEach((button) => {
    const target = state.moves[button.dataset.move];
    button.disabled = Boolean(moving) || !target;
    button.title = target ? `To ${clock.shortDate(new Date(target), model.office.zone)}` : 'Nothing is planned';
  });
  if (moving && !was) {
    delivered = 0;
    readers = new Set();
  }
  if (moving) {
    words();
  } else if (was) {
    arrived(state.trouble);
  }
}

function words() {
  clearTimeout(fading);
  journey.textContent = `Moving to ${clock.shortDate(moving, model.office.zone)}${delivered ? ` · ${messages()}` : ''}`;
}

/** Who got it: the person, or the channel. */
function reader(news) {
  const owner = news.user ? person(news.user) : model.people.find((one) => one.place === news.place);
  return owner ? firstName(owner.name) : model.channels.find((one) => one.ref === news.place)?.name;
}

function messages() {
  const names = [...readers].filter(Boolean);
  const to = names.length && names.length <= MOST_NAMES ? ` to ${LIST.format(names)}` : '';
  return `${plural(delivered, 'message', 'messages')} delivered${to}`;
}

function arrived(trouble) {
  journey.textContent = trouble || (delivered ? messages() : 'Nothing was due on the way');
  announce(`It is ${clock.longDate(clock.now(), model.office.zone)}. ${journey.textContent}.`);
  fading = setTimeout(() => {
    journey.textContent = '';
  }, STAYS);
}

function tick() {
  byId('clock').textContent = clock.shortDate(clock.now(), model.office.zone);
  byId('clock').setAttribute('datetime', clock.now().toISOString());
}
