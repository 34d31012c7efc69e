// Loads the state, starts the parts and carries out who is played and where.

import { look } from './api.js';
import * as clock from './clock.js';
import * as composer from './composer.js';
import * as conversation from './conversation.js';
import { byId } from './dom.js';
import * as drawer from './drawer.js';
import * as form from './form.js';
import * as keys from './keys.js';
import * as live from './live.js';
import { isDirect, me, model, on, person, places, tell, waiting } from './model.js';
import { announce, notice } from './notice.js';
import * as people from './people.js';
import * as placesList from './places.js';
import * as theme from './theme.js';
import * as timemachine from './timemachine.js';

async function begin() {
  const state = await look('state');
  Object.assign(model, {
    office: state.office,
    people: state.people,
    channels: state.channels,
    commands: state.commands,
    bot: state.bot,
    longestWords: state.longestWords,
    seq: state.seq,
  });
  if (!model.people.length) {
    notice('Nobody is here to be played yet. Please start Runway with its seeded office.');
    return;
  }
  clock.set(state.clock.now);
  const wanted = new URLSearchParams(location.search);
  model.me = (person(wanted.get('as')) || model.people[0]).user;
  model.place = (places().find((one) => one.ref === wanted.get('place')) || places()[0]).ref;
  byId('office-name').textContent = state.office.name;
  byId('clock-city').textContent = ` · ${clock.city(state.office.zone)}`;
  [people, placesList, conversation, composer, form, drawer, theme, keys].forEach((part) => part.start());
  timemachine.start(state.clock);
  on('play', play);
  on('go', go);
  on('tick', here);
  on('unread', title);
  on('connected', (isConnected) => {
    byId('banner').hidden = isConnected;
    byId('banner').textContent = 'Connecting again… What you send meanwhile is kept.';
  });
  live.connect();
  show();
}

function play(user) {
  if (user === model.me) {
    tell('chosen');
    return;
  }
  const direct = isDirect(model.place);
  model.me = user;
  model.rooms = new Map();
  model.place = direct ? me().place : model.place;
  tell('me');
  live.connect();
  show();
  announce(`You are playing ${me().name}, ${me().title}.`);
}

function go(ref) {
  model.place = ref;
  show();
}

function show() {
  history.replaceState(null, '', `?${new URLSearchParams({ as: model.me, place: model.place })}`);
  tell('place');
  tell('chosen');
  here();
  title();
  byId('words').focus({ preventScroll: true });
}

function here() {
  byId('here').textContent = `${clock.weekdayAndTime(clock.now(), me().zone)} in ${clock.city(me().zone)}`;
}

function title() {
  const count = waiting(me());
  document.title = `${count ? `(${count}) ` : ''}${me().name} · Runway playground`;
}

begin().catch((failure) => notice(failure.message));
