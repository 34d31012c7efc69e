// What the page knows, and whom it tells when that changes.

const listeners = new Map();

export const model = {
  office: { name: '', zone: 'UTC' },
  people: [],
  channels: [],
  commands: [],
  bot: '',
  longestWords: 0,
  seq: 0,
  me: null,
  place: null,
  rooms: new Map(),
};

export function on(what, listener) {
  listeners.set(what, [...(listeners.get(what) || []), listener]);
}

export function tell(what, detail) {
  (listeners.get(what) || []).forEach((listener) => listener(detail));
}

export const person = (user) => model.people.find((one) => one.user === user);

export const me = () => person(model.me);

export const isDirect = (ref) => ref.startsWith('direct:');

/** The places of the person being played: the direct message first. */
export function places() {
  return [{ ref: me().place, name: model.bot, direct: true }, ...model.channels];
}

export const firstName = (name) => name.split(' ')[0];

export function waiting(one) {
  return Object.values(one.unread).reduce((sum, count) => sum + count, 0);
}

/** Another entry waits for these people at that place. */
export function addUnread(users, ref) {
  users.map(person).filter(Boolean).forEach((one) => {
    one.unread[ref] = (one.unread[ref] || 0) + 1;
  });
  tell('unread');
}

export function clearUnread(ref) {
  if (me().unread[ref]) {
    delete me().unread[ref];
    tell('unread');
  }
}
