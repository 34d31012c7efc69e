// Words and their spans as nodes: mentions stand out, and the marks of health have their colours.

import { el } from './dom.js';
import { model, person, firstName } from './model.js';

const MARKS = { '●': 'on', '▲': 'risk', '■': 'off', '‖': 'paused', '✓': 'done' };
const MARK = /([●▲■‖✓])/u;

export function spans(list) {
  return list.flatMap((span) => {
    switch (span.kind) {
      case 'strong':
        return [el('strong', {}, span.words)];
      case 'mention':
        return [mention(`@${span.words}`, model.people.some((one) => one.person === span.person && one.user === model.me))];
      case 'link':
        return [el('a', { href: span.target, target: '_blank', rel: 'noopener noreferrer' }, span.words)];
      default:
        return marked(span.words);
    }
  });
}

/** Words in which the marks of health have their colours. */
export function marked(words) {
  return words.split(MARK).filter(Boolean)
    .map((piece) => (MARKS[piece] ? el('span', { class: `health ${MARKS[piece]}` }, piece) : piece));
}

const mention = (words, isMe) => el('span', { class: isMe ? 'mention you' : 'mention' }, words);

/** What a person wrote: only @names of people who are here stand out. */
export function written(words) {
  const names = [model.bot, ...model.people.flatMap((one) => [one.name, firstName(one.name)])]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`(@(?:${names.join('|')}))(?![\\p{L}\\p{N}])`, 'giu');
  const mine = [person(model.me)?.name, firstName(person(model.me)?.name || '')]
    .map((name) => `@${name}`.toLowerCase());
  return words.split(pattern).filter(Boolean)
    .map((piece) => (piece.startsWith('@') && piece.match(pattern) ? mention(piece, mine.includes(piece.toLowerCase())) : piece));
}
