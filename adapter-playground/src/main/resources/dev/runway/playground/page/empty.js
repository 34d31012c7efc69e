// A place with nothing in it says what to try.

import { byId, el } from './dom.js';
import { firstName, isDirect, me, model, places, tell } from './model.js';

export function drawEmpty(isEmpty) {
  const box = byId('empty');
  box.hidden = !isEmpty;
  if (!isEmpty) {
    return;
  }
  const place = places().find((one) => one.ref === model.place);
  box.replaceChildren(
    el('img', { src: '/playground/page/mark.svg', alt: '', width: '64', height: '64' }),
    ...(isDirect(model.place) ? direct() : channel(place.name)));
}

const chip = (label, act) => el('button', { type: 'button', class: 'chip', onclick: act }, label);

const direct = () => [
  el('h3', {}, `A clear runway, ${firstName(me().name)}`),
  el('p', {}, 'Nothing is asked of you right now. Move to the next prompt to be asked for your weekly status, or begin yourself.'),
  el('div', { class: 'chips' },
    chip('Move to the next prompt', () => tell('move', 'NEXT_PROMPT')),
    chip('Say “help”', () => tell('say', 'help')),
    chip('Say “update”', () => tell('say', 'update'))),
];

const channel = (name) => [
  el('h3', {}, `${name} is quiet`),
  el('p', {}, 'What is for everybody appears here. Move to the next digest to see whether one is posted, or ask in front of all.'),
  el('div', { class: 'chips' },
    chip('Move to the next digest', () => tell('move', 'NEXT_DIGEST')),
    chip(`Ask “@${model.bot} help”`, () => tell('say', `@${model.bot} help`))),
];
