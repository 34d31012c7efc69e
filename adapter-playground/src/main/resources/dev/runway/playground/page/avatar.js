// A person's initials on a colour of their own, or the bot's mark.

import { el } from './dom.js';
import { model } from './model.js';

const HUES = 8;

export function avatar(one) {
  const words = one.name.split(' ').filter(Boolean);
  const initials = words[0][0] + (words.length > 1 ? words.at(-1)[0] : (words[0][1] || ''));
  const hue = Math.max(0, model.people.indexOf(one)) % HUES;
  return el('span', { class: `avatar hue${hue}`, 'aria-hidden': 'true' }, initials.toUpperCase());
}

export const botAvatar = () =>
  el('img', { class: 'avatar', src: '/playground/page/mark.svg', alt: '', width: '36', height: '36' });
