// What happens, as it happens. The browser connects again by itself and says the last number it got, so nothing is lost.

import { model, tell } from './model.js';

const GIVE_IT_TIME = 1500;
const TRY_AGAIN = 3000;

let source = null;
let worried = null;

export function connect() {
  disconnect();
  const address = new URLSearchParams({ as: model.me, after: model.seq });
  source = new EventSource(`/playground/api/live?${address}`);
  source.addEventListener('open', calm);
  source.addEventListener('error', worry);
  source.addEventListener('clock', (event) => tell('clock', JSON.parse(event.data)));
  source.addEventListener('anew', () => location.reload());
  source.addEventListener('entry', (event) => arrive(event, 'entry'));
  source.addEventListener('elsewhere', (event) => arrive(event, 'elsewhere'));
}

export function disconnect() {
  clearTimeout(worried);
  worried = null;
  source?.close();
}

function arrive(event, what) {
  const number = Number(event.lastEventId);
  if (number > model.seq) {
    model.seq = number;
    tell(what, JSON.parse(event.data));
  }
}

function calm() {
  clearTimeout(worried);
  worried = null;
  tell('connected', true);
}

function worry() {
  const given = source.readyState === EventSource.CLOSED;
  worried ??= setTimeout(() => {
    tell('connected', false);
    if (given) {
      connect();
    }
  }, given ? TRY_AGAIN : GIVE_IT_TIME);
}
