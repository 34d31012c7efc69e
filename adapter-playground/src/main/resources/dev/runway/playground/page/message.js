// One entry of a conversation as a list item.

import { avatar, botAvatar } from './avatar.js';
import { chart, chartWords } from './chart.js';
import * as clock from './clock.js';
import { el } from './dom.js';
import { firstName, me, model, person } from './model.js';
import { spans, written } from './text.js';

/** @param follows whether the entry before is by the same author, a moment ago; @param acts press(entry, number), edit(entry) */
export function message(entry, follows, acts) {
  const mine = entry.author === model.me;
  const classes = ['message', mine ? 'mine' : 'theirs', entry.author ? 'human' : 'bot'];
  if (follows && !entry.onlyYou) {
    classes.push('follows');
  }
  if (entry.onlyYou) {
    classes.push('private');
  }
  return el('li', { class: classes.join(' '), id: `m-${entry.id}`, 'data-id': entry.id, tabindex: '-1' },
    entry.author ? avatar(person(entry.author) || { name: entry.author }) : botAvatar(),
    el('div', { class: 'bubble' },
      el('p', { class: 'meta' }, ...meta(entry, mine)),
      el('div', { class: 'content' }, ...content(entry, acts)),
      mine && entry.kind === 'words'
        ? el('button', { type: 'button', class: 'edit', onclick: () => acts.edit(entry) }, 'Edit')
        : null));
}

function meta(entry, mine) {
  const at = new Date(entry.at);
  const name = entry.author ? person(entry.author)?.name || entry.author : model.bot;
  return [
    el('span', { class: 'author' }, mine ? 'You' : name),
    el('time', { datetime: entry.at, title: clock.longDate(at, me().zone) }, clock.time(at, me().zone)),
    entry.onlyYou ? el('span', { class: 'only-you' }, 'Only you can see this') : null,
    entry.revision > 0 ? el('span', { class: 'edited' }, '(edited)') : null,
  ];
}

function content(entry, acts) {
  if (entry.kind !== 'spoken') {
    return [el('p', { class: entry.kind }, ...(entry.kind === 'typed' ? [entry.words] : written(entry.words)))];
  }
  return entry.parts.map((part) => {
    switch (part.kind) {
      case 'heading':
        return el('h3', {}, ...spans(part.text));
      case 'outline':
        return el('ul', { class: 'outline' },
          ...part.lines.map((line) => el('li', { class: `level${Math.min(line.level, 4)}` }, ...spans(line.text))));
      case 'buttons':
        return buttons(entry, part.buttons, acts);
      case 'chart':
        return chart(part.chart);
      default:
        return el('p', {}, ...spans(part.text));
    }
  });
}

function buttons(entry, list, acts) {
  const pressers = (number) => entry.presses.filter((press) => press.button === number).map((press) => press.user);
  const answered = list.some((button) => pressers(button.number).includes(model.me));
  return el('div', { class: answered ? 'buttons answered' : 'buttons', role: 'group' }, ...list.map((button) => {
    const users = pressers(button.number);
    const mine = users.includes(model.me);
    const others = users.filter((user) => user !== model.me).map((user) => firstName(person(user)?.name || user));
    return el('button',
      {
        type: 'button',
        class: [button.style, mine ? 'pressed' : ''].join(' ').trim(),
        'data-number': button.number,
        'aria-pressed': mine ? 'true' : null,
        title: others.length ? `Pressed by ${others.join(', ')}` : null,
        onclick: () => acts.press(entry, button.number),
      },
      button.label);
  }));
}

/** The entry's words in one line, for who listens. */
export const spokenWords = (element) => [...element.querySelector('.content').children]
  .map((part) => chartWords(part) || part.innerText).join(' ').replace(/\s+/g, ' ').trim();
