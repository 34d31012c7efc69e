// A chart drawn from its numbers. A screen reader hears the same in one sentence; no meaning is in a colour alone.

import { el, shape } from './dom.js';
import { marked } from './text.js';

const WIDE = 560;
const HIGH = 200;
const LEFT = 34;
const FLOOR = HIGH - 26;
const ROOM = FLOOR - 14;

const DRAWN = { pie, bar, stacked, line };

export function chart(one) {
  return el('figure', { class: `chart ${one.kind}` },
    el('figcaption', {}, one.title),
    shape('svg', { viewBox: `0 0 ${WIDE} ${HIGH}`, role: 'img', 'aria-label': one.words }, ...DRAWN[one.kind](one)),
    el('ul', { class: 'legend', 'aria-hidden': 'true' }, ...legend(one)));
}

/** What a chart says, or null for any other part of a message. */
export const chartWords = (part) => (part.matches('.chart') ? part.querySelector('svg').getAttribute('aria-label') : null);

function legend(one) {
  const names = one.kind === 'pie' ? one.categories : one.series.map((series) => series.name);
  return names.length < 2 ? [] : names.map((name, at) => el('li', {},
    shape('svg', { class: 'swatch', viewBox: '0 0 10 10' }, shape('rect', { class: fill(one, at), width: 10, height: 10, rx: 2 })),
    el('span', {}, ...marked(name))));
}

/** A tone's colour where there is one, else the next of the hues. */
function fill(one, at) {
  const tone = one.kind === 'pie' ? 'plain' : one.series[at].tone;
  return tone === 'plain' ? `tone hue${at % 8}` : `tone ${tone}`;
}

/** Heights from the numbers, with the lines behind them; the floor is nothing, or less where a value is. */
function scale(one, totals) {
  const top = nice(Math.max(...totals, 0) || 1);
  const low = Math.min(...totals, 0);
  const bottom = low < 0 ? -nice(-low) : 0;
  const y = (value) => FLOOR - (ROOM * (value - bottom)) / (top - bottom);
  const step = (WIDE - LEFT) / one.categories.length;
  const every = Math.ceil(one.categories.length / 12);
  const behind = [bottom, (bottom + top) / 2, top].flatMap((value) => [
    shape('line', { class: 'grid', x1: LEFT, x2: WIDE, y1: y(value), y2: y(value) }),
    shape('text', { class: 'axis', x: LEFT - 6, y: y(value) + 4, 'text-anchor': 'end' }, written(value)),
  ]);
  const below = one.categories.flatMap((category, at) => (at % every ? [] : [
    shape('text', { class: 'axis', x: LEFT + step * (at + 0.5), y: HIGH - 6, 'text-anchor': 'middle' }, category)]));
  return { y, step, middle: (at) => LEFT + step * (at + 0.5), around: [...behind, ...below] };
}

function nice(value) {
  const power = 10 ** Math.floor(Math.log10(value));
  return [1, 2, 4, 6, 8, 10].find((factor) => factor * power >= value) * power;
}

const written = (value) => String(Math.round(value * 100) / 100);

function stacked(one) {
  const totals = one.categories.map((_, at) => one.series.reduce((sum, series) => sum + series.values[at], 0));
  const { y, step, middle, around } = scale(one, totals);
  const wide = Math.min(step * 0.62, 64);
  const bars = one.categories.flatMap((_, at) => {
    let below = 0;
    return one.series.flatMap((series, which) => {
      const value = series.values[at];
      const top = y(below + value);
      const height = y(below) - top;
      below += value;
      return value === 0 ? [] : [
        shape('rect', { class: fill(one, which), x: middle(at) - wide / 2, y: top, width: wide, height: Math.max(height - 1, 1) }),
        height < 13 ? null : shape('text', { class: 'value', x: middle(at), y: top + height / 2 + 4, 'text-anchor': 'middle' }, written(value)),
      ].filter(Boolean);
    });
  });
  return [...around, ...bars];
}

function bar(one) {
  const { y, step, middle, around } = scale(one, one.series.flatMap((series) => series.values));
  const wide = Math.min((step * 0.7) / one.series.length, 48);
  const bars = one.series.flatMap((series, which) => series.values.map((value, at) => shape('rect', {
    class: fill(one, which),
    x: middle(at) + wide * (which - one.series.length / 2),
    y: Math.min(y(value), y(0)),
    width: Math.max(wide - 1, 1),
    height: value && Math.max(Math.abs(y(value) - y(0)), 1),
  })));
  return [...around, ...bars];
}

function line(one) {
  const { y, middle, around } = scale(one, one.series.flatMap((series) => series.values));
  const lines = one.series.flatMap((series, which) => [
    shape('polyline', { class: `${fill(one, which)} stroke`, points: series.values.map((value, at) => `${middle(at)},${y(value)}`).join(' ') }),
    ...series.values.map((value, at) => shape('circle', { class: fill(one, which), cx: middle(at), cy: y(value), r: 3.5 })),
  ]);
  return [...around, ...lines];
}

function pie(one) {
  const values = one.series[0].values;
  const all = values.reduce((sum, value) => sum + value, 0) || 1;
  const point = (share, far) => `${WIDE / 2 + far * Math.sin(2 * Math.PI * share)} ${HIGH / 2 - far * Math.cos(2 * Math.PI * share)}`;
  const far = HIGH / 2 - 6;
  let from = 0;
  return values.flatMap((value, at) => {
    const to = from + value / all;
    const half = (from + to) / 2;
    const piece = value === all
      ? shape('circle', { class: fill(one, at), cx: WIDE / 2, cy: HIGH / 2, r: far })
      : shape('path', { class: fill(one, at), d: `M${WIDE / 2} ${HIGH / 2}L${point(from, far)}A${far} ${far} 0 ${to - from > 0.5 ? 1 : 0} 1 ${point(to, far)}Z` });
    from = to;
    const [x, y] = point(half, far * 0.65).split(' ');
    return value === 0 ? [] : [piece, shape('text', { class: 'value', x, y: Number(y) + 4, 'text-anchor': 'middle' }, written(value))];
  });
}
