// The messages of the place that is open: loaded, kept up to date, read.

import { act, look, newEvent } from './api.js';
import * as clock from './clock.js';
import { byId, el } from './dom.js';
import { edit } from './edit.js';
import { drawEmpty } from './empty.js';
import { message, spokenWords } from './message.js';
import { addUnread, clearUnread, firstName, isDirect, me, model, on, person, places, tell } from './model.js';
import { announce, notice } from './notice.js';
import * as pending from './pending.js';

const NEAR = 90;
const A_MOMENT = 5 * 60 * 1000;
const READ_AFTER = 400;

const scroll = byId('scroll');
const list = byId('messages');
let readTimer = null;

export function start() {
  on('place', open);
  on('entry', arrive);
  on('elsewhere', (news) => {
    addUnread([news.user], news.place);
  });
  on('pending', draw);
  byId('earlier').addEventListener('click', earlier);
  byId('newer').addEventListener('click', () => toEnd());
  scroll.addEventListener('scroll', () => isAtEnd() && seen());
  document.addEventListener('visibilitychange', seen);
}

const room = () => model.rooms.get(model.place);

async function open() {
  const place = places().find((one) => one.ref === model.place);
  byId('place-name').textContent = place.name;
  byId('place-about').textContent = place.direct
    ? `${firstName(me().name)} and ${model.bot} alone`
    : `Everybody reads this · @${model.bot} to ask in front of all`;
  if (!room()?.loaded && !await load(model.place)) {
    return;
  }
  draw();
  toEnd();
}

/** What arrives meanwhile is kept, and is newer. True when the place is still the one that is open. */
async function load(ref) {
  const loading = { entries: new Map(), more: false, loaded: false };
  model.rooms.set(ref, loading);
  list.replaceChildren();
  byId('empty').hidden = true;
  try {
    const found = await look('history', { as: model.me, place: ref });
    found.entries.forEach((entry) => keep(entry, loading));
    Object.assign(loading, { more: found.more, loaded: true });
  } catch (failure) {
    notice(failure.message);
  }
  return loading.loaded && room() === loading;
}

/** What was taken back stays as a mark, so that an older copy cannot bring it back. */
function keep(entry, into) {
  if (into && (into.entries.get(entry.id)?.latest || 0) <= entry.latest) {
    into.entries.set(entry.id, entry);
  }
}

async function earlier() {
  const first = ordered()[0];
  const ref = model.place;
  const into = room();
  const found = await look('history', { as: model.me, place: ref, before: first.position });
  into.more = found.more;
  found.entries.forEach((entry) => keep(entry, into));
  const height = scroll.scrollHeight;
  draw();
  scroll.scrollTop += scroll.scrollHeight - height;
  byId(`m-${first.id}`)?.focus();
}

function arrive(entry) {
  const fresh = entry.latest === entry.position;
  const known = room()?.entries.get(entry.id);
  const changed = known && known.revision < entry.revision;
  keep(entry, model.rooms.get(entry.place));
  pending.arrived(entry.id);
  if (fresh) {
    const readers = isDirect(entry.place) || entry.onlyYou ? [model.me] : model.people.map((one) => one.user);
    addUnread(readers.filter((user) => user !== entry.author), entry.place);
  }
  if (entry.place === model.place && room()?.loaded) {
    const stay = isAtEnd() || entry.author === model.me;
    draw(changed ? entry.id : null);
    say(entry, fresh, changed);
    if (stay) {
      toEnd();
    } else if (fresh) {
      byId('newer').hidden = false;
    }
  } else if (fresh && entry.author !== model.me) {
    announce(`New message in ${places().find((one) => one.ref === entry.place)?.name}.`);
  }
}

function say(entry, fresh, changed) {
  const element = byId(`m-${entry.id}`);
  if (element && entry.author !== model.me && (fresh || changed)) {
    const name = entry.author ? person(entry.author)?.name : model.bot;
    announce(`${name}${changed ? ' changed a message' : ''}: ${spokenWords(element)}`);
  }
}

const ordered = () => [...room().entries.values()]
  .filter((entry) => !entry.removed)
  .sort((a, b) => a.position - b.position);

function draw(highlighted) {
  if (!room()?.loaded) {
    return;
  }
  const focus = focused();
  const items = [];
  let before = null;
  for (const entry of ordered()) {
    const day = clock.day(new Date(entry.at), me().zone);
    if (!before || day !== clock.day(new Date(before.at), me().zone)) {
      items.push(el('li', { class: 'day' },
        el('span', {}, clock.dayTitle(new Date(entry.at), me().zone))));
      before = null;
    }
    items.push(message(entry, follows(before, entry), { press, edit }));
    before = entry;
  }
  list.replaceChildren(...items, ...pending.items(model.place));
  byId('earlier').hidden = !room().more;
  drawEmpty(items.length === 0 && !pending.items(model.place).length);
  if (highlighted) {
    byId(`m-${highlighted}`)?.classList.add('changed');
  }
  focus();
}

const follows = (before, entry) =>
  before !== null && before.author === entry.author && !before.onlyYou
  && Date.parse(entry.at) - Date.parse(before.at) < A_MOMENT;

/** Drawing anew must not take the focus from whoever stands on a button. */
function focused() {
  const item = document.activeElement?.closest('.message');
  if (!item || !list.contains(item)) {
    return () => {};
  }
  const number = document.activeElement.dataset.number;
  return () => {
    const again = byId(item.id);
    const button = number === undefined ? null : again?.querySelector(`[data-number="${number}"]`);
    (button || again)?.focus({ preventScroll: true });
  };
}

async function press(entry, number) {
  entry.presses = [...entry.presses, { user: model.me, button: number }];
  draw();
  try {
    tell('reply', {
      place: entry.place,
      reply: await act('press', { event: newEvent(), as: model.me, message: entry.id, revision: entry.revision, button: number }),
    });
  } catch (failure) {
    entry.presses = entry.presses.slice(0, -1);
    draw();
    notice(failure.message);
  }
}

const isAtEnd = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < NEAR;

/** The newest message; of one that does not fit, its beginning. */
function toEnd() {
  scroll.scrollTop = scroll.scrollHeight;
  const last = list.lastElementChild;
  if (last && last.offsetHeight > scroll.clientHeight) {
    last.scrollIntoView({ block: 'start' });
  }
  byId('newer').hidden = true;
  seen();
}

/** What is on the screen has been read. */
function seen() {
  if (document.hidden || !room()?.loaded || !me().unread[model.place]) {
    return;
  }
  const last = ordered().at(-1);
  const mark = { as: model.me, place: model.place, position: last?.position };
  clearUnread(model.place);
  byId('newer').hidden = true;
  clearTimeout(readTimer);
  if (last) {
    readTimer = setTimeout(() => act('read', mark).catch(() => {}), READ_AFTER);
  }
}
