// One field of a form: its question, hint, input and what is wrong with it. An input that stays is never drawn again, so
// that a branch which unfolds takes neither focus nor words.

import { el } from './dom.js';
import { firstName, model } from './model.js';

const FEW = 7;
let made = 0;

/** Draws the field into the box it had, or into a new one. */
export function fieldBox(field, old) {
  if (old && old.shape === shape(field)) {
    describe(old, field);
    return old;
  }
  made += 1;
  const box = { name: field.name, shape: shape(field), id: `field-${made}` };
  box.input = input(field, box.id);
  box.label = el(box.input.single ? 'label' : 'legend', box.input.single ? { for: box.id } : {});
  box.hint = el('p', { class: 'field-hint', id: `${box.id}-hint` });
  box.error = el('p', { class: 'field-error', id: `${box.id}-error` });
  box.element = el(box.input.single ? 'div' : 'fieldset', { class: 'field', 'data-field': field.name },
    box.label, box.hint, box.input.element, box.error);
  box.input.set(field.values);
  describe(box, field);
  return box;
}

const shape = (field) => JSON.stringify([field.kind, field.options]);

function describe(box, field) {
  box.unfolds = field.unfolds;
  box.label.replaceChildren(field.label, field.required
    ? el('span', { class: 'required' }, el('span', { 'aria-hidden': 'true' }, ' *'), el('span', { class: 'unseen' }, ' needed'))
    : el('span', { class: 'optional' }, ' optional'));
  box.hint.textContent = field.hint;
  box.hint.hidden = !field.hint;
  box.input.controls().forEach((control) => {
    control.setAttribute('aria-describedby', `${box.hint.id} ${box.error.id}`);
    if (box.input.single && field.required) {
      control.setAttribute('aria-required', 'true');
    }
  });
  refuse(box, field.error);
}

export function refuse(box, sentence) {
  box.error.textContent = sentence || '';
  box.error.hidden = !sentence;
  box.element.classList.toggle('wrong', Boolean(sentence));
  box.input.controls().forEach((control) => control.setAttribute('aria-invalid', String(Boolean(sentence))));
}

function input(field, id) {
  const yesNo = field.kind === 'yes_no' && !field.options.length;
  const options = yesNo ? [{ key: 'yes', label: 'Yes' }, { key: 'no', label: 'No' }] : field.options;
  switch (field.kind) {
    case 'several_of':
      return choices('checkbox', options, id);
    case 'yes_no':
      return choices('radio', options, id);
    case 'one_of':
      return options.length <= FEW ? choices('radio', options, id) : select(options, id);
    case 'long_text':
      return single(el('textarea', { id, rows: '3', maxlength: String(model.longestWords) }));
    case 'date':
      return single(el('input', { id, type: 'date' }));
    case 'number':
    case 'money':
      return single(el('input', { id, type: 'text', inputmode: 'decimal', maxlength: '100' }));
    case 'person':
      return listed(id, model.people.map((one) => ({ key: firstName(one.name), label: one.name })));
    case 'reference':
      return options.length ? select(options, id) : listed(id, []);
    default:
      return single(el('input', { id, type: 'text', maxlength: String(model.longestWords) }));
  }
}

function single(control, extra) {
  return {
    single: true,
    element: extra ? el('div', {}, control, extra) : control,
    controls: () => [control],
    get: () => (control.value.trim() === '' ? [] : [control.value]),
    set: (values) => {
      control.value = values[0] || '';
    },
  };
}

const select = (options, id) => single(el('select', { id },
  el('option', { value: '' }, 'Please choose'),
  ...options.map((option) => el('option', { value: option.key }, option.label))));

const listed = (id, options) => single(
  el('input', { id, type: 'text', list: `${id}-list`, maxlength: String(model.longestWords), autocomplete: 'off' }),
  el('datalist', { id: `${id}-list` }, ...options.map((option) => el('option', { value: option.key }, option.label))));

function choices(type, options, id) {
  const boxes = options.map((option, index) => el('input', { type, name: id, id: `${id}-${index}`, value: option.key }));
  return {
    single: false,
    element: el('div', { class: 'choices' },
      ...boxes.map((box, index) => el('label', { for: box.id }, box, el('span', {}, options[index].label)))),
    controls: () => boxes,
    get: () => boxes.filter((box) => box.checked).map((box) => box.value),
    set: (values) => boxes.forEach((box) => {
      box.checked = values.includes(box.value);
    }),
  };
}
