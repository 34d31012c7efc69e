// A form as a dialog: errors at their fields, branches that unfold in place, closing keeps what was filled in.

import { act, newEvent } from './api.js';
import { byId, el } from './dom.js';
import { fieldBox, refuse } from './fields.js';
import { model, on } from './model.js';
import { announce, notice } from './notice.js';
import { spans } from './text.js';

const dialog = byId('form');
let shown = null;

export function start() {
  on('reply', ({ place, reply }) => {
    if (reply.kind === 'form') {
      open(place, reply.form);
    }
  });
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    close();
  });
  dialog.addEventListener('click', (event) => event.target === dialog && close());
  dialog.addEventListener('change', changed);
}

function open(place, form) {
  shown = { as: model.me, place, form, boxes: [], body: el('div', { class: 'fields' }), back: document.activeElement };
  const submit = el('button', { type: 'submit', class: 'primary' });
  shown.submit = submit;
  dialog.replaceChildren(el('form', { novalidate: true, onsubmit: send },
    el('header', {},
      el('h2', { id: 'form-title' }, form.title),
      el('button', { type: 'button', class: 'icon', 'aria-label': 'Close and keep what is filled in', onclick: close }, '×')),
    shown.body,
    el('footer', {},
      el('p', {}, el('span', { class: 'required', 'aria-hidden': 'true' }, '* '), 'needed · closing keeps what is filled in'),
      el('button', { type: 'button', onclick: close }, 'Close'),
      submit)));
  draw(form);
  if (!dialog.open) {
    dialog.showModal();
  }
  (shown.boxes[0]?.input.controls()[0] || submit).focus();
}

/** Boxes that stay keep their place in the page: a moved input would lose the focus. */
function draw(form) {
  shown.form = form;
  shown.submit.textContent = form.submit;
  const old = new Map(shown.boxes.map((box) => [box.name, box]));
  shown.boxes = [];
  const wanted = form.parts.map((part) => {
    if (!part.field) {
      return el('p', { class: 'form-words' }, ...spans(part.text));
    }
    const box = fieldBox(part.field, old.get(part.field.name));
    shown.boxes.push(box);
    return box.element;
  });
  [...shown.body.children].filter((child) => !wanted.includes(child)).forEach((child) => child.remove());
  wanted.forEach((element, index) => {
    if (shown.body.children[index] !== element) {
      shown.body.insertBefore(element, shown.body.children[index] || null);
    }
  });
}

const values = () => Object.fromEntries(shown.boxes.map((box) => [box.name, box.input.get()]));

const body = () => ({
  event: newEvent(),
  as: shown.as,
  place: shown.place,
  action: shown.form.action,
  argument: shown.form.argument,
  values: values(),
});

async function changed(event) {
  const box = shown?.boxes.find((one) => one.element.contains(event.target));
  if (!box?.unfolds) {
    return;
  }
  const before = shown;
  try {
    const reply = await act('form/change', body());
    if (shown === before && reply.kind === 'form') {
      draw(reply.form);
    }
  } catch (failure) {
    notice(failure.message);
  }
}

async function send(event) {
  event.preventDefault();
  const before = shown;
  before.submit.disabled = true;
  before.boxes.forEach((box) => refuse(box, ''));
  try {
    const reply = await act('form/submit', body());
    if (shown !== before) {
      return;
    }
    if (reply.kind === 'refuse') {
      showRefusals(reply.fields);
    } else if (reply.kind === 'form') {
      draw(reply.form);
      focusWrong();
    } else {
      leave();
    }
  } catch (failure) {
    notice(failure.message);
  } finally {
    before.submit.disabled = false;
  }
}

function showRefusals(fields) {
  const known = new Set(shown.boxes.map((box) => box.name));
  shown.boxes.forEach((box) => refuse(box, fields[box.name]));
  Object.entries(fields).filter(([name]) => !known.has(name)).forEach(([, sentence]) => notice(sentence));
  focusWrong();
}

function focusWrong() {
  const wrong = shown.boxes.find((box) => box.element.classList.contains('wrong'));
  if (wrong) {
    wrong.input.controls()[0].focus();
    announce(`${wrong.label.innerText}: ${wrong.error.textContent}`);
  }
}

function close() {
  if (shown) {
    act('form/close', body()).catch((failure) => notice(failure.message));
    leave();
  }
}

function leave() {
  const back = shown.back;
  shown = null;
  dialog.close();
  (back?.isConnected && back !== document.body ? back : byId('words')).focus();
}
