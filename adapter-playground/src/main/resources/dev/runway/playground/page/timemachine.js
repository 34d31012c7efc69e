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
let pressed = null;
let journeys = null;
let awaited = null;
let targets = {};
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

/** The answer only says that it was taken; the stream tells of the journey, in the order in which it happens. */
async function move(name) {
  if (isBusy()) {
    return;
  }
  pressed = document.activeElement;
  awaited = journeys;
  busy(true);
  try {
    await act('time', { event: newEvent(), move: name });
  } catch (failure) {
    awaited = null;
    busy(false);
    notice(failure.message);
  }
}

const isBusy = () => strip.getAttribute('aria-busy') === 'true';

function busy(is) {
  strip.classList.toggle('moving', is);
  strip.setAttribute('aria-busy', String(is));
  buttons.forEach((button) => {
    button.disabled = is || !targets[button.dataset.move];
  });
}

function show(state) {
  if (!state.moving && state.journeys === awaited) {
    return; // The clock as it was before the move that was just asked for.
  }
  const [moved, waited] = [moving, isBusy()];
  awaited = null;
  journeys = state.journeys;
  moving = state.moving ? new Date(state.moving) : null;
  targets = state.moves;
  busy(Boolean(moving));
  buttons.forEach((button) => {
    const target = targets[button.dataset.move];
    button.title = target ? `To ${clock.shortDate(new Date(target), model.office.zone)}` : 'Nothing is planned';
  });
  if (moving && !moved) {
    delivered = 0;
    readers = new Set();
  }
  if (moving) {
    words();
  } else if (waited) {
    arrived(state.trouble);
  }
  if (waited && !moving && document.activeElement === document.body) {
    pressed?.focus();
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
