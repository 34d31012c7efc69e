// Where one writes. Enter sends, Shift and Enter begin a new line.

import { act, newEvent } from './api.js';
import { byId } from './dom.js';
import { firstName, isDirect, me, model, on, places, tell } from './model.js';
import * as pending from './pending.js';
import * as suggest from './suggest.js';

const area = byId('words');
const drafts = new Map();
const HINT = 'Enter sends · Shift + Enter for a new line · / for commands · @ for people';
let underway = 0;
let key = null;

export function start() {
  suggest.start(area);
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
  area.addEventListener('keydown', keydown);
  area.addEventListener('input', fit);
  on('place', swap);
  on('say', (words) => say(words));
  hint();
}

function keydown(event) {
  if (event.isComposing || suggest.takes(event)) {
    return;
  }
  if (event.key === 'Enter' && !event.shiftKey) {
    event.preventDefault();
    send();
  } else if (event.key === 'ArrowUp' && area.value === '') {
    const edits = document.querySelectorAll('.message.mine .edit');
    if (edits.length) {
      event.preventDefault();
      edits[edits.length - 1].click();
    }
  }
}

/** What was begun in one place waits there. */
function swap() {
  if (key) {
    drafts.set(key, area.value);
  }
  key = `${model.me} ${model.place}`;
  area.value = drafts.get(key) || '';
  const place = places().find((one) => one.ref === model.place);
  area.placeholder = isDirect(model.place)
    ? `Message ${model.bot} as ${firstName(me().name)}`
    : `Message ${place.name} as ${firstName(me().name)}`;
  suggest.close();
  fit();
}

function send() {
  const words = area.value.trim();
  if (!words || words.length > model.longestWords) {
    return;
  }
  area.value = '';
  suggest.close();
  fit();
  say(words);
}

function say(words) {
  const [place, as, event] = [model.place, model.me, newEvent()];
  const command = words.match(/^\/(\S+)\s*([\s\S]*)$/);
  const body = command
    ? ['command', { event, as, place, command: command[1], words: command[2] }]
    : ['say', { event, as, place, words }];
  const deliver = async () => {
    underway += 1;
    hint();
    try {
      tell('reply', { place, reply: await act(...body) });
    } catch (failure) {
      pending.failed(event, failure.message);
    } finally {
      underway -= 1;
      hint();
    }
  };
  pending.add(event, place, words, deliver);
  deliver();
}

function hint() {
  byId('hint-words').textContent = underway ? `${model.bot} is on it…` : HINT;
}

function fit() {
  area.style.height = 'auto';
  area.style.height = `${area.scrollHeight}px`;
  const over = area.value.length - model.longestWords;
  byId('count').textContent = over > -200 && model.longestWords
    ? over > 0
      ? `${over.toLocaleString('en-GB')} characters too long: ${model.longestWords.toLocaleString('en-GB')} is the limit`
      : `${-over} characters left`
    : '';
  byId('count').classList.toggle('over', over > 0);
  area.setAttribute('aria-invalid', String(over > 0));
}
