// Changing one's own words in their place.

import { act, newEvent } from './api.js';
import { byId, el } from './dom.js';
import { model, tell } from './model.js';
import { notice } from './notice.js';

export function edit(entry) {
  const item = byId(`m-${entry.id}`);
  const content = item.querySelector('.content');
  const area = el('textarea', { rows: '2', 'aria-label': 'Your message, to be changed', maxlength: String(model.longestWords) });
  area.value = entry.words;
  const stop = () => tell('pending');
  const save = async () => {
    const words = area.value.trim();
    if (!words || words === entry.words) {
      stop();
      return;
    }
    try {
      const event = newEvent();
      stop();
      tell('reply', { place: entry.place, reply: await act('edit', { event, as: model.me, message: entry.id, words }) });
    } catch (failure) {
      notice(failure.message);
    }
  };
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      save();
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      stop();
      byId('words').focus();
    }
  });
  item.classList.add('editing');
  content.replaceChildren(area, el('div', { class: 'buttons' },
    el('button', { type: 'button', class: 'primary', onclick: save }, 'Save'),
    el('button', { type: 'button', onclick: stop }, 'Cancel')));
  area.focus();
  area.setSelectionRange(area.value.length, area.value.length);
}
