// On a narrow screen people and conversations come in from the side.

import { byId } from './dom.js';
import { model, on, waiting } from './model.js';

const side = byId('side');
const veil = byId('veil');
const button = byId('open-drawer');
const narrow = matchMedia('(max-width: 820px)');

export function start() {
  button.addEventListener('click', () => (side.classList.contains('open') ? close() : open()));
  veil.addEventListener('click', close);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && side.classList.contains('open')) {
      close();
      button.focus();
    }
  });
  narrow.addEventListener('change', close);
  on('chosen', close);
  on('unread', badge);
  close();
  badge();
}

function open() {
  side.inert = false;
  side.classList.add('open');
  veil.hidden = false;
  button.setAttribute('aria-expanded', 'true');
  side.querySelector('[aria-selected=true]')?.focus();
}

function close() {
  side.inert = narrow.matches;
  side.classList.remove('open');
  veil.hidden = true;
  button.setAttribute('aria-expanded', 'false');
}

function badge() {
  const count = model.people.reduce((sum, one) => sum + waiting(one), 0);
  byId('drawer-badge').hidden = !count;
  byId('drawer-badge').textContent = count > 99 ? '99+' : String(count);
}
