// How many messages wait.

import { el, plural } from './dom.js';

export function badge(count) {
  return count
    ? el('span', { class: 'badge', role: 'img', 'aria-label': plural(count, 'new message', 'new messages') }, String(count))
    : null;
}
