// Hints while one writes: commands after a slash, people after an @.

import { byId, el } from './dom.js';
import { firstName, model } from './model.js';

const list = byId('suggestions');
const MOST = 8;
let area = null;
let choices = [];
let at = 0;
let dismissed = null;

export function start(textarea) {
  area = textarea;
  area.addEventListener('input', refresh);
  area.addEventListener('click', refresh);
  area.addEventListener('blur', close);
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
    const option = event.target.closest('[role=option]');
    if (option) {
      take(Number(option.dataset.at));
    }
  });
}

export function close() {
  choices = [];
  draw();
}

/** True when the key was meant for the hints. */
export function takes(event) {
  if (!choices.length) {
    return false;
  }
  const exact = choices.some((choice) => choice.whole === begun().toLowerCase());
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    at = (at + (event.key === 'ArrowDown' ? 1 : choices.length - 1)) % choices.length;
    draw();
  } else if (event.key === 'Tab' || (event.key === 'Enter' && !event.shiftKey && !exact)) {
    take(at);
  } else if (event.key === 'Escape') {
    dismissed = area.value;
    close();
  } else {
    return false;
  }
  event.preventDefault();
  event.stopPropagation();
  return true;
}

function refresh() {
  const before = area.value.slice(0, area.selectionStart);
  const command = before.match(/^\/([^\s/]*)$/);
  const name = before.match(/(?:^|[\s(])@([\p{L}\p{N}]*)$/u);
  if (area.value === dismissed) {
    choices = [];
  } else if (command) {
    choices = commands(command[1].toLowerCase());
  } else if (name) {
    choices = people(name[1].toLowerCase(), before.length - name[1].length - 1);
  } else {
    choices = [];
  }
  dismissed = area.value === dismissed ? dismissed : null;
  at = 0;
  draw();
}

function commands(begun) {
  return model.commands
    .filter((command) => command.word.startsWith(begun) || command.usage.toLowerCase().startsWith(begun))
    .slice(0, MOST)
    .map((command) => ({
      title: `/${command.usage}`,
      about: command.what,
      whole: `/${command.word}`,
      insert: () => `/${command.word} `,
      from: 0,
    }));
}

function people(begun, from) {
  return [{ name: model.bot, title: 'the bot' }, ...model.people]
    .filter((one) => one.name.toLowerCase().split(' ').some((part) => part.startsWith(begun)))
    .slice(0, MOST)
    .map((one) => ({ title: `@${one.name}`, about: one.title, whole: `@${firstName(one.name).toLowerCase()}`, insert: () => `@${firstName(one.name)} `, from }));
}

/** The word that is being written. */
const begun = () => area.value.slice(0, area.selectionStart).match(/\S*$/)[0];

function take(index) {
  const choice = choices[index];
  const end = area.selectionStart;
  const words = choice.insert();
  area.setRangeText(words, choice.from, end, 'end');
  close();
  area.dispatchEvent(new Event('input', { bubbles: true }));
}

function draw() {
  list.hidden = !choices.length;
  list.replaceChildren(...choices.map((choice, index) =>
    el('li', { role: 'option', id: `suggestion-${index}`, 'data-at': index, 'aria-selected': String(index === at) },
      el('span', { class: 'title' }, choice.title),
      el('span', { class: 'about' }, choice.about))));
  if (choices.length) {
    area.setAttribute('aria-activedescendant', `suggestion-${at}`);
    list.children[at].scrollIntoView({ block: 'nearest' });
  } else {
    area.removeAttribute('aria-activedescendant');
  }
}
